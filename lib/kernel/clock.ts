/** The current time by this machine's clock. Decisions on which several processes must agree use the database's time instead. */
export function now(): Date {
  return new Date();
}

const months = new Map<string, Intl.DateTimeFormat>();

/** The month of `date` in `timeZone` (IANA name) as `YYYY-MM` (ISO 8601 reduced precision), the key of the archive. */
export function monthOf(date: Date, timeZone: string): string {
  let format = months.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' });
    months.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}`;
}

/** Whether `name` is a time zone supported by this runtime (IANA name or UTC). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
