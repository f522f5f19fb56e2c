import type { TexSegment } from './tex-segments';

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}’]*/gu;
const capitalizedPattern = /^\p{Lu}[\p{Ll}\p{M}’]+$/u;
const sentenceEnd = /[:?!—]|\.\s/;
/** Longer words that headline style keeps in lower case; words under four letters are ignored. */
const lowerCaseWords = new Set([
  ...'from into like near onto over past than that upon when with about above across after against along'.split(' '),
  ...'among around before behind below beneath between beyond during through toward towards under until using versus within without'.split(
    ' ',
  ),
]);

/**
 * Converts an English title to sentence case. By BibTeX's convention, titles are typed in headline style with braces around what keeps its
 * capitals. Only titles in which every longer word is capitalized are in that style; all others stay as typed. Words with inner
 * capitals or digits, and the first word of the title and of a part after a colon, also stay.
 */
export function sentenceCase(segments: TexSegment[]): string {
  if (!isHeadline(segments)) return segments.map(({ text }) => text).join('');
  return mapWords(segments, (word, first) => {
    if (word === 'A' && !first) return 'a';
    return first || !capitalizedPattern.test(word) ? word : word.toLowerCase();
  });
}

function isHeadline(segments: TexSegment[]): boolean {
  let isHeadlineStyle = true;
  let seen = false;
  mapWords(segments, (word, first, hyphenated) => {
    if (first || hyphenated || word.length < 4 || lowerCaseWords.has(word)) return word;
    seen = true;
    if (!/^\p{Lu}/u.test(word)) isHeadlineStyle = false;
    return word;
  });
  return isHeadlineStyle && seen;
}

/** Replaces each word outside guarded segments; `first` marks a word that begins a sentence. */
function mapWords(
  segments: TexSegment[],
  replace: (word: string, first: boolean, hyphenated: boolean) => string,
): string {
  let first = true;
  let result = '';
  for (const { text, guarded } of segments) {
    let last = 0;
    for (const match of guarded ? [] : text.matchAll(wordPattern)) {
      const between = text.slice(last, match.index);
      if (sentenceEnd.test(between)) first = true;
      // A word that continues a guarded letter, as in `{L}aplace`, is part of that word.
      const isContinuation = result !== '' && between === '';
      const isHyphenated = between.endsWith('-') || between.endsWith('–');
      result += between + (isContinuation ? match[0] : replace(match[0], first, isHyphenated));
      first = false;
      last = match.index + match[0].length;
    }
    const rest = text.slice(last);
    if (guarded ? rest.trim() !== '' : sentenceEnd.test(rest)) first = !guarded;
    result += rest;
  }
  return result;
}
