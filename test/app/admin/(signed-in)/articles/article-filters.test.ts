import { describe, expect, it } from 'vitest';
import { articleListAddress, isNarrowed, readArticleFilters } from '@/app/admin/(signed-in)/articles/article-filters';

const none = { status: 'all', search: '', tag: '', month: '', page: 1 };

describe('the filters of the article list', () => {
  it('are read from the address', () => {
    const given = { status: 'trash', search: ' 极限 ', tag: '深度学习', month: '2026-01', page: '3' };
    expect(readArticleFilters(given)).toEqual({
      status: 'trash',
      search: '极限',
      tag: '深度学习',
      month: '2026-01',
      page: 3,
    });
  });

  it.each([
    {},
    { status: 'everything', month: '2026-13', page: '0' },
    { status: ['draft', 'trash'], search: ['a', 'b'], page: ['1', '2'] },
    { page: '1.5', month: '2026-1' },
    { page: '-1' },
    { page: '1e99' },
    { page: 'NaN' },
  ])('count as not given where they make no sense: %j', (given) => {
    expect(readArticleFilters(given)).toEqual(none);
  });

  it('come back from their own address unchanged', () => {
    const filters = { status: 'draft', search: 'a & b = 100%', tag: '人脸识别', month: '2025-12', page: 2 } as const;
    const address = new URL(articleListAddress(filters, { page: 2 }), 'http://site.test');
    expect(readArticleFilters(Object.fromEntries(address.searchParams))).toEqual(filters);
  });

  it('leave no trace in the address where none is set', () => {
    expect(articleListAddress(readArticleFilters({}))).toBe('/admin/articles');
  });

  it('lead to the first page when one of them changes', () => {
    const filters = readArticleFilters({ search: 'x', page: '7' });
    expect(articleListAddress(filters, { status: 'draft' })).toBe('/admin/articles?status=draft&search=x');
    expect(articleListAddress(filters, { page: 8 })).toBe('/admin/articles?search=x&page=8');
  });

  it('narrow the list by search, tag or month, not by state or page', () => {
    expect(isNarrowed(readArticleFilters({ status: 'draft', page: '2' }))).toBe(false);
    expect(isNarrowed(readArticleFilters({ tag: 'x' }))).toBe(true);
  });
});
