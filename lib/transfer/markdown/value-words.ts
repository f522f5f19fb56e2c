import { wordSet } from './key-kinds';
import { normalizeKey } from './normalize-key';
import { isRecord, type MatterValue } from './read-matter';
import { readDate, readLooseDate } from './source-date';

/** Words for a clear no and a clear yes, in lower case. */
export const noWords = new Set([
  ...wordSet('false no off 0 n f never none null nil [] {} non nein nej nee não nao нет 否 不 无 無 いいえ 아니오'),
  '',
]);
export const yesWords = wordSet('true yes on 1 y t always oui ja si sí sì sim да 是 是的 はい 예 x ✓ ✔ ☑ ✅');

const laterWords = wordSet(
  `tbd tba tbc todo later soon pending waiting maybe wip draft hold onhold notyet unknown unscheduled undecided needed required requested
  inprogress inreview underreview unreviewed planned upcoming incomplete unfinished 待定 未定 稍后 待审 待审核 进行中`,
);

/** A value as one word in lower case, without surrounding quotation marks. */
export function asWord(value: MatterValue): string {
  if (value === null) return '';
  const word = (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFKC').trim().toLowerCase();
  return typeof value === 'string' ? word.replace(/^(["'`])(.*)\1$/s, '$2').trim() : word;
}

/** All words in nested lists and tables. */
export function leafWords(value: MatterValue): string[] {
  if (Array.isArray(value)) return value.flatMap(leafWords);
  return isRecord(value) ? Object.values<MatterValue>(value).flatMap(leafWords) : [asWord(value)];
}

/** The members of a list. A text is split at commas, and with `isSpaced` also at spaces. */
export function listWords(value: MatterValue, isSpaced: boolean): string[] {
  if (typeof value !== 'string') return leafWords(value);
  return asWord(value).split(isSpaced ? /[,，、;\s]+/ : /[,，、;]+/);
}

/** Whether a word postpones something: `pending`, a question mark, a percentage, a future date. */
export function meansLater(word: string): boolean {
  return laterWords.has(normalizeKey(word)) || /^\?+$|^\d{1,2}(?:\.\d+)?\s*%$/.test(word) || isFutureDate(word);
}

/** Whether a date cannot be relied on. A complete date, past or future, can; any other only if it is past. */
export function isUndecidedDate(word: string): boolean {
  if (readDate(word) !== null || /^(?:today|now|last-?modified)$/.test(word)) return false;
  return !isPastDate(word);
}

export function isPastDate(word: string): boolean {
  const day = readLooseDate(word)?.date;
  return day !== undefined && day.getTime() <= Date.now();
}

export function isFutureDate(word: string): boolean {
  const day = readLooseDate(word)?.date;
  return day !== undefined && day.getTime() > Date.now();
}
