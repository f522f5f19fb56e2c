/** Words of a text: every Chinese, Japanese or Korean character counts as one, and so does every run of other letters and digits. */
export function countWords(text: string): { wordCount: number; characterCount: number } {
  const characters = text.match(eastAsianCharacter)?.length ?? 0;
  const words = text.replace(eastAsianCharacter, ' ').match(wordPattern)?.length ?? 0;
  return { wordCount: characters + words, characterCount: characters };
}

/** Minutes, at least one: 400 Chinese characters or 230 words take one (Brysbaert 2019 reports 238 words for English prose). */
export function readingMinutes(characters: number, words: number): number {
  return Math.max(1, Math.ceil(characters / 400 + words / 230));
}

const eastAsianCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const wordPattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
