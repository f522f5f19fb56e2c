import { describe, expect, it } from 'vitest';
import { formatDate } from '@/app/(reader)/_context/format-date';

const lateInTheYear = new Date('2025-12-31T18:30:00Z');

describe('a date', () => {
  it('is written as the language writes it', () => {
    expect(formatDate(lateInTheYear, 'en', 'UTC')).toBe('December 31, 2025');
    expect(formatDate(lateInTheYear, 'zh-CN', 'UTC')).toBe('2025年12月31日');
  });

  it("is the day in the site's time zone, not the server's", () => {
    expect(formatDate(lateInTheYear, 'zh-CN', 'Asia/Shanghai')).toBe('2026年1月1日');
    expect(formatDate(lateInTheYear, 'en', 'America/Los_Angeles')).toBe('December 31, 2025');
  });

  it('leaves the year out where the page names it already', () => {
    expect(formatDate(lateInTheYear, 'zh-CN', 'UTC', { inYear: true })).toBe('12月31日');
    expect(formatDate(lateInTheYear, 'en', 'UTC', { inYear: true })).toBe('December 31');
    expect(formatDate(lateInTheYear, 'en', 'UTC')).toBe('December 31, 2025');
  });
});
