import type { CitationDate } from '../citation-source';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date: `2017-06-12` and its shorter forms (EDTF level 0, the start of an interval), `2017年6月12日`, or a year within other text,
 * which is kept as the literal form. Undefined for blank text.
 */
export function readDate(value: string): CitationDate | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const exact = /^(\d{4})(?:[-/年.](\d{1,2})(?:[-/月.](\d{1,2}))?)?[日月年]?[~?%]?(?:[T/].*)?$/s.exec(text);
  if (exact !== null) return dateOf(exact[1], exact[2], exact[3]);
  const year = /\d{4}/.exec(text);
  return year === null ? { literal: text } : { 'date-parts': [[Number(year[0])]], literal: text };
}

/** Combines the BibTeX fields `year`, `month` (a name, a number or `12 June`) and `day` into a date. */
export function readDateFields(year: string, month: string, day: string): CitationDate | undefined {
  const date = readDate(year);
  if (date?.['date-parts'] === undefined || date.literal !== undefined || month === '') return date;
  const word = /\p{L}{3}/u.exec(month)?.[0].toLowerCase();
  const digits = /\d{1,2}/.exec(month)?.[0];
  const index = word === undefined ? -1 : monthNames.indexOf(word);
  if (index >= 0) return dateOf(year.trim(), String(index + 1), day || digits);
  return dateOf(year.trim(), digits, day);
}

/** A date with those of its parts that are in range. */
export function dateOf(year?: string, month?: string, day?: string): CitationDate {
  const parts = [Number(year)];
  const monthNumber = Number(month);
  const dayNumber = Number(day);
  if (monthNumber >= 1 && monthNumber <= 12) {
    parts.push(monthNumber);
    if (dayNumber >= 1 && dayNumber <= 31) parts.push(dayNumber);
  }
  return { 'date-parts': [parts] };
}
