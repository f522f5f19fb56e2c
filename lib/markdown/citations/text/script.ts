const cjkPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether text contains Chinese, Japanese or Korean characters. */
export function hasCjk(text: string): boolean {
  return cjkPattern.test(text);
}
