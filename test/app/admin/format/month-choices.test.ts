import { expect, it } from 'vitest';
import { monthChoices } from '@/app/admin/format/month-choices';

it('the months to choose from run from the next one back a year, over the turn of the year', () => {
  const months = monthChoices([], '2026-01', '');
  expect(months[0]).toBe('2026-02');
  expect(months).toContain('2025-12');
  expect(months.at(-1)).toBe('2025-01');
});

it('older months with articles, and the chosen one, are among them once and in their order', () => {
  const months = monthChoices(['2026-01', '2023-07'], '2026-01', '2019-02');
  expect(months.slice(-2)).toEqual(['2023-07', '2019-02']);
  expect(new Set(months).size).toBe(months.length);
});
