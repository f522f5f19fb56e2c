import type { Language } from '@/lib/kernel/language';
import type { ArticleDraft } from './article-draft';

/**
 * The language that a text is plainly in, by the share of Chinese characters among its characters and Latin words; null while there is
 * too little of it or both are mixed. Code, formulas and addresses say nothing of the language and are left out; the title counts only
 * where the text is too short, since a new article comes with one in the language of the interface.
 */
export function textLanguage({ title, markdown }: Pick<ArticleDraft, 'title' | 'markdown'>): Language | null {
  const text = countOf(markdown.slice(0, readAtMost));
  return languageOf(
    text.characters + text.words >= enough ? text : countOf(`${title}\n\n${markdown.slice(0, readAtMost)}`),
  );
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

function languageOf({ characters, words }: Count): Language | null {
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
