/** A citation key in a text: `start` and `end` are those of the key itself, `after` is where the text continues. */
export interface FoundKey {
  key: string;
  start: number;
  end: number;
  after: number;
}

const bareKeyPattern = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/uy;
const bracedKeyPattern = /\{([^{}\n]{1,500})\}/y;
const wordBefore = /[\p{L}\p{N}_@/.]$/u;
const cjkBefore = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * Reads the key after the `@` at an offset (Pandoc manual, "Citation syntax"): it begins with a letter, a digit or `_` and may contain single
 * punctuation marks `:.#$%&-+?<>~/` between such characters, or is in braces. Undefined if there is none, or if a letter or digit precedes
 * the `@`, as in an address; Chinese characters may, since Chinese has no spaces.
 */
export function readCitationKey(text: string, at: number): FoundKey | undefined {
  const before = text.slice(Math.max(0, at - 2), at);
  if (text[at] !== '@' || (wordBefore.test(before) && !cjkBefore.test(before))) return undefined;
  bareKeyPattern.lastIndex = at + 1;
  const match = bareKeyPattern.exec(text);
  if (match !== null)
    return { key: match[0], start: at + 1, end: bareKeyPattern.lastIndex, after: bareKeyPattern.lastIndex };
  bracedKeyPattern.lastIndex = at + 1;
  const key = bracedKeyPattern.exec(text)?.[1];
  if (key === undefined || key.trim() === '') return undefined;
  return { key, start: at + 2, end: at + 2 + key.length, after: bracedKeyPattern.lastIndex };
}
