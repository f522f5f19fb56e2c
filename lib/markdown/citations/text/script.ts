const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether text is written in Chinese, Japanese or Korean characters, at least in part. */
export function hasCjk(text: string): boolean {
  return cjk.test(text);
}
