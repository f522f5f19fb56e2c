import { describe, expect, it } from 'vitest';
import { dateInName, readDate, readLooseDate } from '@/lib/transfer/markdown/source-date';

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

  it.each([
    ['4102444800', '2100-01-01T00:00:00.000Z', true],
    ['1577836800.5', '2020-01-01T00:00:00.000Z', true],
    ['4102444800000', '2100-01-01T00:00:00.000Z', true],
    ['946684800', '2000-01-01T00:00:00.000Z', true],
    ['20240101', '2024-01-01T00:00:00.000Z', true],
    ['202401011230', '2024-01-01T12:30:00.000Z', true],
    ['20240101T123015Z', '2024-01-01T12:30:15.000Z', true],
    ['2024-01-01', '2024-01-01T00:00:00.000Z', true],
    ['2024', '2024-01-01T00:00:00.000Z', false],
    ['2024年5月', '2024-05-01T00:00:00.000Z', false],
    ['2024年5月3日', '2024-05-03T00:00:00.000Z', false],
    ['June 1st, 2023 3:04 PM', '2023-06-01T00:00:00.000Z', false],
    ['Sat, 11 Jan 2020 10:00:00 +0000', '2020-01-11T00:00:00.000Z', false],
    ['2024-01-01 10:00 Asia/Shanghai', '2024-01-01T00:00:00.000Z', false],
  ])('%s, written otherwise, is %s', (text, iso, isExact) => {
    expect(readLooseDate(text)).toEqual({ date: new Date(iso), isExact });
  });

  it.each([
    '99991231',
    '20240230',
    '12345',
    '-1577836800',
    '1e9',
    '41024448001234567',
    'spring 2019',
    '1/2/2020',
    '{a: 1}',
  ])('%j is none in any way', (text) => {
    expect(readLooseDate(text)).toBeNull();
  });

  it('stands at the beginning of a file name', () => {
    expect(dateInName('2026-01-11-title.md')?.toISOString()).toBe('2026-01-11T00:00:00.000Z');
    expect(dateInName('2026-01-111.md')).toBeNull();
    expect(dateInName('2026-02-31-x.md')).toBeNull();
  });
});
