import { monthOf } from '@/lib/kernel/clock';

const dayMs = 86_400_000;

/** The first and the last month, in any time zone, of a moment of the contract (years 1000 to 9998). */
const [firstMonth, lastMonth] = ['0999-12', '9999-01'];

/**
 * The start and the exclusive end of month `YYYY-MM` in `timeZone` (IANA name). They are equal for a month outside the permitted
 * years, whose moments may need more than the four digits of a year that databases support.
 */
export function monthRange(month: string, timeZone: string): { from: Date; before: Date } {
  if (month < firstMonth || month > lastMonth) return { from: new Date(0), before: new Date(0) };
  return { from: startOfMonth(month, timeZone), before: startOfMonth(nextMonth(month), timeZone) };
}

/** The first moment of a month, found by bisecting the two days around its start in UTC: time zones differ from UTC by less than a day. */
function startOfMonth(month: string, timeZone: string): Date {
  const middle = Date.parse(`${month}-01T00:00:00Z`);
  let [earlier, later] = [middle - dayMs, middle + dayMs];
  while (later - earlier > 1) {
    const between = Math.floor((earlier + later) / 2);
    if (monthOf(new Date(between), timeZone) < month) earlier = between;
    else later = between;
  }
  return new Date(later);
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
