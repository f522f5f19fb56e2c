import type { Language } from '@/lib/kernel/language';

/**
 * The language of a text, by the share of Chinese characters among its characters and Latin words; null if there is too little text or
 * both are mixed. Code, formulas and addresses are left out; the title counts only if the text is too short, since the default title of a
 * new article is in the language of the interface.
 */
export function textLanguage({ title, markdown }: { title: string; markdown: string }): Language | null {
  return clearLanguage(countOfText(title, markdown));
}

/** As above, but Chinese for mixed text: Chinese text often has English terms and names, while the reverse is rare. */
export function likelyLanguage(title: string, markdown: string): Language {
  const count = countOfText(title, markdown);
  return clearLanguage(count) ?? (count.characters * 10 > count.words ? 'zh' : 'en');
}

function countOfText(title: string, markdown: string): Count {
  const beginning = markdown.slice(0, maxCharacters);
  const text = countOf(beginning);
  return text.characters + text.words >= minTextUnits ? text : countOf(`${title}\n\n${beginning}`);
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

function clearLanguage({ characters, words }: Count): Language | null {
  if (characters + words < minTextUnits) return null;
  const share = characters / (characters + words);
  if (share >= 0.5) return 'zh';
  return share <= 0.1 ? 'en' : null;
}

/** Maximum number of characters examined: the beginning is as good a sample as the whole, and this runs at every key press. */
const maxCharacters = 4_000;

/** Less text than this is a name ("ResNet") or the default title of a new article. */
const minTextUnits = 4;

const notProse =
  /^(`{3,}|~{3,})[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]*`|\$\$[\s\S]*?(?:\$\$|(?![\s\S]))|\$[^$\n]*\$|\\\[[\s\S]*?\\\]|\\\(.*?\\\)|<[^<>\n]*>|\]\([^()\n]*\)|https?:\S+/gm;
