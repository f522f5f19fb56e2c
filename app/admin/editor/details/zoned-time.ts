/**
 * A moment as the value of `<input type="datetime-local">` in `timeZone` (IANA name): `2026-01-11T08:00`.
 * Seconds are dropped.
 */
export function toZonedInput(moment: string | null, timeZone: string): string {
  if (moment === null) return '';
  return wallTime(new Date(moment), timeZone).slice(0, 16);
}

/**
 * The moment (ISO 8601 UTC) at which clocks in `timeZone` show `text`; null for empty or invalid text. In the hour skipped by a
 * clock change, it is computed with the offset before the change; in the repeated hour, it is the first of the two.
 */
export function fromZonedInput(text: string, timeZone: string): string | null {
  const wantedTime = Date.parse(`${text}Z`);
  if (Number.isNaN(wantedTime)) return null;
  const before = wantedTime - offsetAt(wantedTime - dayMs, timeZone);
  const after = wantedTime - offsetAt(wantedTime + dayMs, timeZone);
  const shows = (moment: number) => Date.parse(`${wallTime(new Date(moment), timeZone)}Z`) === wantedTime;
  const found = shows(before) ? before : shows(after) ? after : before;
  return new Date(found).toISOString();
}

const dayMs = 86_400_000;

/** Milliseconds by which clocks in `timeZone` are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const whole = Math.floor(moment / 1000) * 1000;
  return Date.parse(`${wallTime(new Date(whole), timeZone)}Z`) - whole;
}

function wallTime(date: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}
