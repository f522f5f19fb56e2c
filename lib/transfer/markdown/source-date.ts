import { moment } from '@/lib/contract/scalars';

const datePattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * A date as front matter writes it: ISO 8601, YAML 1.1 timestamps (`2001-12-14 21:59:43.10 -5`), TOML dates, and slashes or dots
 * for hyphens. Without a zone it is UTC, without a time midnight. Null for anything that is not a date, such as 30 February.
 */
export function readDate(text: string): Date | null {
  const [match, year, month = '', day = '', hour, minute = '00', second = '00', fraction = '', zone = 'Z'] =
    datePattern.exec(text.trim()) ?? [];
  if (match === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = moment.safeParse(
    hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}${fraction}${isoZone(zone)}`,
  );
  return parsed.success ? parsed.data : null;
}

/** A date in another notation. `isExact`: it denotes exactly this moment or day. */
export interface LooseDate {
  date: Date;
  isExact: boolean;
}

/**
 * As `readDate`, and also digits alone (`20260111`, Unix time in seconds or milliseconds), a year or month alone, English and Chinese
 * words, and a date followed by other text. Null for anything that is not a date.
 */
export function readLooseDate(text: string): LooseDate | null {
  // In Obsidian, dates are often links.
  const written = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^\[\[(.*)\]\]$/, '$1');
  const exact = readDate(written) ?? readDigits(written);
  if (exact !== null) return { date: exact, isExact: true };
  const rounded = readPart(written) ?? readWords(written);
  return rounded === null ? null : { date: rounded, isExact: false };
}

/** Digits are read as day and time first: as Unix time, twelve or fourteen digits would be in the 1970s or in an implausible year. */
function readDigits(text: string): Date | null {
  const [whole, year = '', month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d{2})(\d{2})(?:[t_-]?(\d{2})(\d{2})(\d{2})?z?)?$/.exec(text) ?? [];
  if (whole !== undefined && year >= '1000') {
    const date = readDate(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
    if (date !== null) return date;
  }
  const [, seconds] = /^(\d{9,10})(?:\.\d+)?$/.exec(text) ?? [];
  const [, milliseconds] = /^(\d{12,13})$/.exec(text) ?? [];
  if (seconds !== undefined) return new Date(Number(seconds) * 1_000);
  return milliseconds === undefined ? null : new Date(Number(milliseconds));
}

/** The first day of a year or month, or the day of a date followed by an unknown zone or weekday. */
function readPart(text: string): Date | null {
  const [, year, month = '1'] = /^(\d{4})(?:[-/.年](\d{1,2})月?|年)?$/.exec(text) ?? [];
  if (year !== undefined) return readDate(`${year}-${month}-1`);
  const [, day] = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[t\s,(].*$/.exec(text) ?? [];
  return day === undefined ? null : readDate(day);
}

const inWords =
  /^(?:[a-z]{3,9},?\s+)??((?:[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?),?\s+\d{4})(?:[\s,].*)?$/;

function readWords(text: string): Date | null {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号](?:\s.*)?$/.exec(text) ?? [];
  if (year !== undefined) return readDate(`${year}-${month}-${day}`);
  const [, words] = inWords.exec(text) ?? [];
  const time = words === undefined ? Number.NaN : Date.parse(`${words.replace(/(\d)(?:st|nd|rd|th)\b/, '$1')} UTC`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** The date at the beginning of a file's name, as in `2026-01-11-title.md`. */
export function dateInName(name: string): Date | null {
  const text = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return text === undefined ? null : readDate(text);
}

/** `+8`, `+0800` and `+08:00` are the same zone. */
function isoZone(zone: string): string {
  const [match, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return match === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
