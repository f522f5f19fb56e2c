import { monthOf } from '@/lib/kernel/clock';

const dayMs = 86_400_000;

/** The first and the last month that a moment of the contract (years 1000 to 9998) lies in somewhere on earth. */
const [firstMonth, lastMonth] = ['0999-12', '9999-01'];

/**
 * The moments from which and before which it is month `YYYY-MM` in `timeZone` (IANA name). Of a month in which nothing can be dated
 * the two are one: its moments could not be written in four digits, which databases need.
 */
export function monthRange(month: string, timeZone: string): { from: Date; before: Date } {
  if (month < firstMonth || month > lastMonth) return { from: new Date(0), before: new Date(0) };
  return { from: startOf(month, timeZone), before: startOf(following(month), timeZone) };
}

/** The first moment of a month, found by halving the two days round its start in UTC: clocks differ from UTC by less than a day. */
function startOf(month: string, timeZone: string): Date {
  const middle = Date.parse(`${month}-01T00:00:00Z`);
  let [earlier, later] = [middle - dayMs, middle + dayMs];
  while (later - earlier > 1) {
    const between = Math.floor((earlier + later) / 2);
    if (monthOf(new Date(between), timeZone) < month) earlier = between;
    else later = between;
  }
  return new Date(later);
}

function following(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}
