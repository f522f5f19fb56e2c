import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromZonedInput, toZonedInput } from '@/app/admin/editor/details/zoned-time';

describe("a date in the site's time zone", () => {
  it("is shown and read by the clocks there, not by the browser's", () => {
    expect(toZonedInput('2026-01-11T00:00:00.000Z', 'Asia/Shanghai')).toBe('2026-01-11T08:00');
    expect(fromZonedInput('2026-01-11T08:00', 'Asia/Shanghai')).toBe('2026-01-11T00:00:00.000Z');
    expect(fromZonedInput('2026-07-01T12:00', 'America/New_York')).toBe('2026-07-01T16:00:00.000Z');
  });

  it('comes back as it was, in every zone and season', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const text = toZonedInput(new Date(minute * 60_000).toISOString(), zone);
        expect(toZonedInput(fromZonedInput(text, zone), zone)).toBe(text);
      }),
    );
  });

  it('in an hour that the clock change skips is the moment as if it had not come', () => {
    expect(fromZonedInput('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('in an hour that comes twice is the first of the two', () => {
    expect(fromZonedInput('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is none for an empty or broken text', () => {
    expect(fromZonedInput('', 'UTC')).toBeNull();
    expect(fromZonedInput('2026-13-40T99:00', 'UTC')).toBeNull();
    expect(toZonedInput(null, 'UTC')).toBe('');
  });
});
