import { describe, expect, it } from 'vitest';
import { isTimeZone, monthOf } from '@/lib/kernel/clock';

describe('the clock', () => {
  it('counts months in the time zone of the site', () => {
    const moment = new Date('2026-01-31T20:00:00Z');
    expect(monthOf(moment, 'UTC')).toBe('2026-01');
    expect(monthOf(moment, 'Asia/Shanghai')).toBe('2026-02');
  });

  it('knows time zones from other words', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
  });
});
