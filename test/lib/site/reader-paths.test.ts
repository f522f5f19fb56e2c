import { describe, expect, it } from 'vitest';
import { readSlug } from '@/app/(reader)/_address/read-slug';
import { paths } from '@/lib/site/reader-paths';

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
    expect(() => readSlug('%E0%A4%A')).toThrow('not_found');
  });
});
