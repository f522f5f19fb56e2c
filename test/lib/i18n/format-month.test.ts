import { describe, expect, it } from 'vitest';
import { formatMonth } from '@/lib/i18n/format-month';

describe('a month in words', () => {
  it('is written with its year', () => {
    expect(formatMonth('2026-01', 'en')).toBe('January 2026');
    expect(formatMonth('2026-01', 'zh-CN')).toBe('2026年1月');
  });

  it('is written in figures in Chinese also when it stands alone', () => {
    expect(formatMonth('2026-11', 'en', { alone: true })).toBe('November');
    expect(formatMonth('2026-11', 'zh-CN', { alone: true })).toBe('11月');
  });
});
