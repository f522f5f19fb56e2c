import type { Language } from '@/lib/kernel/language';

/**
 * The language that a text is plainly in, by the share of Chinese characters among its characters and Latin words; null while there is
 * too little of it or both are mixed. Code, formulas and addresses say nothing of the language and are left out; the title counts only
 * where the text is too short, since a new article comes with one in the language of the interface.
 */
export function textLanguage({ title, markdown }: { title: string; markdown: string }): Language | null {
  return plainly(countOfText(title, markdown));
}

/** The same, and where it is not plain, Chinese for a text that mixes both: terms and names stay English in Chinese, and hardly the other way round. */
export function likelyLanguage(title: string, markdown: string): Language {
  const count = countOfText(title, markdown);
  return plainly(count) ?? (count.characters * 10 > count.words ? 'zh' : 'en');
}

function countOfText(title: string, markdown: string): Count {
  const beginning = markdown.slice(0, readAtMost);
  const text = countOf(beginning);
  return text.characters + text.words >= enough ? text : countOf(`${title}\n\n${beginning}`);
}

interface Count {
  characters: number;
  words: number;
}

function countOf(markdown: string): Count {
  const prose = markdown.replace(notProse, ' ');
  return {
    characters: prose.match(/\p{Script=Han}/gu)?.length ?? 0,
    words: prose.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0,
  };
}

function plainly({ characters, words }: Count): Language | null {
  if (characters + words < enough) return null;
  const share = characters / (characters + words);
  if (share >= 0.5) return 'zh';
  return share <= 0.1 ? 'en' : null;
}

/** Characters that are looked at: the beginning is as telling as the whole, and it is read at every key. */
const readAtMost = 4_000;

/** Less than this is a name ("ResNet") or the title that a new article comes with. */
const enough = 4;

const notProse =
  /^(`{3,}|~{3,})[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]*`|\$\$[\s\S]*?(?:\$\$|(?![\s\S]))|\$[^$\n]*\$|\\\[[\s\S]*?\\\]|\\\(.*?\\\)|<[^<>\n]*>|\]\([^()\n]*\)|https?:\S+/gm;
