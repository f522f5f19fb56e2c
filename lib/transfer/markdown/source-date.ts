import { moment } from '@/lib/contract/scalars';

const pattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * A date as front matter writes it: ISO 8601, YAML 1.1 timestamps (`2001-12-14 21:59:43.10 -5`), TOML dates, and slashes or dots
 * for hyphens. Without a zone it is UTC, without a time midnight. Null for what is no date, also for one like 30 February.
 */
export function readDate(text: string): Date | null {
  const [match, year, month = '', day = '', hour, minute = '00', second = '00', fraction = '', zone = 'Z'] =
    pattern.exec(text.trim()) ?? [];
  if (match === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = moment.safeParse(
    hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}${fraction}${isoZone(zone)}`,
  );
  return parsed.success ? parsed.data : null;
}

/** The date with which a file's name begins, as in `2026-01-11-title.md`. */
export function dateInName(name: string): Date | null {
  const text = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return text === undefined ? null : readDate(text);
}

/** `+8`, `+0800` and `+08:00` are one zone. */
function isoZone(zone: string): string {
  const [match, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return match === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
