import { getRedirectTypeFromError, getURLFromRedirectError } from 'next/dist/client/components/redirect';
import { isRedirectError } from 'next/dist/client/components/redirect-error';
import { describe, expect, it } from 'vitest';
import { readMonth } from '@/app/(reader)/_address/read-month';
import { readPageNumber } from '@/app/(reader)/_address/read-page-number';
import { isScholiumError } from '@/lib/kernel/errors';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

function codeOf(run: () => unknown): string | undefined {
  const error = thrownBy(run);
  return isScholiumError(error) ? error.code : undefined;
}

describe('a page number', () => {
  it('is read as links write it', () => {
    expect(readPageNumber('2', '/')).toBe(2);
    expect(readPageNumber('120', '/')).toBe(120);
  });

  it('sends page 1 for good to its short address', () => {
    const error = thrownBy(() => readPageNumber('1', '/tags/pytorch'));
    if (!isRedirectError(error)) throw error;
    expect(getURLFromRedirectError(error)).toBe('/tags/pytorch');
    expect(getRedirectTypeFromError(error)).toBe('replace');
    expect(error.digest).toContain(';308;');
  });

  it.each(['0', '02', '-1', '1.5', '1e3', ' 2', '２', 'x', '', '9999999'])(
    '%j is none, so nothing is there',
    (text) => {
      expect(codeOf(() => readPageNumber(text, '/'))).toBe('not_found');
    },
  );
});

describe('a month in an address', () => {
  it('gives the key of the archive', () => {
    expect(readMonth('2026', '01')).toBe('2026-01');
    expect(readMonth('1999', '12')).toBe('1999-12');
  });

  it.each([
    ['2026', '1'],
    ['2026', '00'],
    ['2026', '13'],
    ['26', '01'],
    ['20260', '01'],
    ['２０２６', '01'],
  ])('%s/%s is no month', (year, month) => {
    expect(codeOf(() => readMonth(year, month))).toBe('not_found');
  });
});
