import { describe, expect, it } from 'vitest';
import { monthRange } from '@/lib/content/paging/month-range';

describe('monthRange', () => {
  it.each([
    ['2026-01', 'UTC', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
    ['2026-01', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z', '2026-01-31T16:00:00.000Z'],
    ['2026-12', 'America/New_York', '2026-12-01T05:00:00.000Z', '2027-01-01T05:00:00.000Z'],
    ['2026-03', 'Europe/Berlin', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
  ])('%s in %s', (month, timeZone, from, before) => {
    expect(monthRange(month, timeZone)).toEqual({ from: new Date(from), before: new Date(before) });
  });
});
