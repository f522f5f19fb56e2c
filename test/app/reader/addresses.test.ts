import { getRedirectTypeFromError, getURLFromRedirectError } from 'next/dist/client/components/redirect';
import { isRedirectError } from 'next/dist/client/components/redirect-error';
import { describe, expect, it } from 'vitest';
import { readMonth } from '@/app/(reader)/_address/read-month';
import { readPageNumber } from '@/app/(reader)/_address/read-page-number';
import { readSlug } from '@/app/(reader)/_address/read-slug';
import { isScholiumError } from '@/lib/kernel/errors';
import { paths } from '@/lib/site/reader-paths';

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

describe("the reader's addresses", () => {
  it('are short for the first page and numbered from the second', () => {
    expect(paths.feed(1)).toBe('/');
    expect(paths.feed(2)).toBe('/page/2');
    expect(paths.tag('pytorch')).toBe('/tags/pytorch');
    expect(paths.tag('pytorch', 3)).toBe('/tags/pytorch/page/3');
    expect(paths.month('2026-01')).toBe('/archive/2026/01');
    expect(paths.month('2026-01', 2)).toBe('/archive/2026/01/page/2');
  });

  it('percent-encode slugs, and a slug is read back from them', () => {
    expect(paths.article('空洞卷积')).toBe('/articles/%E7%A9%BA%E6%B4%9E%E5%8D%B7%E7%A7%AF');
    expect(readSlug(encodeURIComponent('空洞卷积'))).toBe('空洞卷积');
    expect(codeOf(() => readSlug('%E0%A4%A'))).toBe('not_found');
  });
});

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
