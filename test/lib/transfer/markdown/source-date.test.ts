import { describe, expect, it } from 'vitest';
import { dateInName, readDate } from '@/lib/transfer/markdown/source-date';

describe('dates of front matter', () => {
  it.each([
    ['2026-01-11', '2026-01-11T00:00:00.000Z'],
    ['2026/1/9', '2026-01-09T00:00:00.000Z'],
    ['2026.01.09', '2026-01-09T00:00:00.000Z'],
    ['2026-01-11 08:30', '2026-01-11T08:30:00.000Z'],
    ['2026-01-11T08:30:15+08:00', '2026-01-11T00:30:15.000Z'],
    ['2026-01-11 08:30:00 +0800', '2026-01-11T00:30:00.000Z'],
    ['2001-12-14 21:59:43.10 -5', '2001-12-15T02:59:43.100Z'],
    ['2001-12-14t21:59:43z', '2001-12-14T21:59:43.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)?.toISOString()).toBe(iso);
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    'yesterday',
    '20240101',
    '2024',
    '2024-01-01 25:00',
    '2024-01-01 10:00 +99:00',
    '',
  ])('%j is none', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('stands at the beginning of a file name', () => {
    expect(dateInName('2026-01-11-title.md')?.toISOString()).toBe('2026-01-11T00:00:00.000Z');
    expect(dateInName('2026-01-111.md')).toBeNull();
    expect(dateInName('2026-02-31-x.md')).toBeNull();
  });
});
