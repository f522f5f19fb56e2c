import { plainName, setOf } from './key-kinds';
import { isRecord, type MatterValue } from './read-matter';
import { readDate, readLooseDate } from './source-date';

/** Plain noes and yeses, in small letters. */
export const no = new Set([
  ...setOf('false no off 0 n f never none null nil [] {} non nein nej nee não nao нет 否 不 无 無 いいえ 아니오'),
  '',
]);
export const yes = setOf('true yes on 1 y t always oui ja si sí sì sim да 是 是的 はい 예 x ✓ ✔ ☑ ✅');

const later = setOf(
  `tbd tba tbc todo later soon pending waiting maybe wip draft hold onhold notyet unknown unscheduled undecided needed required requested
  inprogress inreview underreview unreviewed planned upcoming incomplete unfinished 待定 未定 稍后 待审 待审核 进行中`,
);

/** A value as one word in small letters, without quotation marks around it. */
export function wordOf(value: MatterValue): string {
  if (value === null) return '';
  const word = (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFKC').trim().toLowerCase();
  return typeof value === 'string' ? word.replace(/^(["'`])(.*)\1$/s, '$2').trim() : word;
}

/** The words at the ends of lists and tables. */
export function leavesOf(value: MatterValue): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return isRecord(value) ? Object.values<MatterValue>(value).flatMap(leavesOf) : [wordOf(value)];
}

/** The members of a list; a text is divided at commas, and with `isSpaced` at spaces also. */
export function membersOf(value: MatterValue, isSpaced: boolean): string[] {
  if (typeof value !== 'string') return leavesOf(value);
  return wordOf(value).split(isSpaced ? /[,，、;\s]+/ : /[,，、;]+/);
}

/** Whether a word puts off: `pending`, a question mark, a part of a hundred, a day to come. */
export function isLater(word: string): boolean {
  return later.has(plainName(word)) || /^\?+$|^\d{1,2}(?:\.\d+)?\s*%$/.test(word) || isFuture(word);
}

/** Whether a date gives none that can be trusted: one that is written in full and lies ahead schedules the article, but no other. */
export function isUndecided(word: string): boolean {
  if (readDate(word) !== null || /^(?:today|now|last-?modified)$/.test(word)) return false;
  return !isPast(word);
}

export function isPast(word: string): boolean {
  const day = readLooseDate(word)?.date;
  return day !== undefined && day.getTime() <= Date.now();
}

export function isFuture(word: string): boolean {
  const day = readLooseDate(word)?.date;
  return day !== undefined && day.getTime() > Date.now();
}
