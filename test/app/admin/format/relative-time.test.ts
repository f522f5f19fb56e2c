import { describe, expect, it } from 'vitest';
import { exactTime } from '@/app/admin/format/exact-time';
import { relativeTime } from '@/app/admin/format/relative-time';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('a moment in words', () => {
  it.each([
    [0, 'just now', '刚刚'],
    [59, 'just now', '刚刚'],
    [60, '1 minute ago', '1分钟前'],
    [3 * 3600 + 1800, '3 hours ago', '3小时前'],
    [26 * 3600, 'yesterday', '昨天'],
    [6 * 86_400, '6 days ago', '6天前'],
    [8 * 86_400, 'last week', '上周'],
    [40 * 86_400, 'last month', '上个月'],
    [800 * 86_400, '2 years ago', '2年前'],
    [-7200, 'in 2 hours', '2小时后'],
  ])('%d seconds ago is "%s"', (seconds, english, chinese) => {
    expect(relativeTime(ago(seconds), now, 'en', 'just now')).toBe(english);
    expect(relativeTime(ago(seconds), now, 'zh-CN', '刚刚').replaceAll(' ', '')).toBe(chinese);
  });
});

describe('the exact time', () => {
  it("is in the site's time zone, on its day, with the zone named", () => {
    const late = new Date('2025-12-31T16:30:00Z');
    expect(exactTime(late, 'en', 'Asia/Shanghai')).toMatch(/Jan 1, 2026.*00:30.*GMT\+8/);
    expect(exactTime(late, 'zh-CN', 'UTC')).toBe('2025年12月31日 16:30 UTC');
  });
});
