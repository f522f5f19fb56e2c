import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '@/lib/contract/scalars';
import { canonicalAddress } from '@/lib/site/canonical-address';

const chinese = encodeURIComponent('空洞卷积');

describe('the one address of a page', () => {
  it.each([
    '/',
    '/page/2',
    '/page/999999',
    '/articles/softmax-margins',
    `/articles/${chinese}`,
    '/tags',
    '/tags/page/2',
    '/tags/page',
    '/tags/page/page/2',
    `/tags/${chinese}/page/3`,
    '/archive',
    '/archive/page/2',
    '/archive/2026/01',
    '/archive/2026/12/page/2',
    '/no-such-page?kept=1',
    '/favicon.svg?v=2',
    '/admin/articles?search=%E7%A9%BA&page=2',
  ])('is %s itself', (address) => {
    expect(canonicalAddress(address)).toBe(address);
  });

  it.each([
    // page numbers
    ['/page/1', '/'],
    ['/page/01', '/'],
    ['/page/02', '/page/2'],
    ['/PAGE/2', '/page/2'],
    ['/tags/page/1', '/tags'],
    ['/tags/foo/page/01', '/tags/foo'],
    ['/tags/page/page/1', '/tags/page'],
    ['/archive/page/1', '/archive'],
    ['/archive/2026/01/page/1', '/archive/2026/01'],
    ['/archive/2026/1', '/archive/2026/01'],
    ['/archive/2026/1/page/003', '/archive/2026/01/page/3'],
    // queries
    ['/?page=2', '/page/2'],
    ['/?page=02', '/page/2'],
    ['/?page=1', '/'],
    ['/?page=0', '/'],
    ['/?page=x&utm_source=feed', '/'],
    ['/?', '/'],
    ['/page/2?page=5', '/page/2'],
    ['/tags?page=2', '/tags/page/2'],
    ['/tags/foo?page=2&x=1', '/tags/foo/page/2'],
    ['/archive?page=2', '/archive/page/2'],
    ['/archive/2026/01?page=2', '/archive/2026/01/page/2'],
    ['/articles/foo?utm_source=feed&page=2', '/articles/foo'],
    // case
    ['/Articles/X', '/articles/x'],
    ['/tags/Foo/page/01', '/tags/foo'],
    ['/TAGS/%C3%89T%C3%89', `/tags/${encodeURIComponent('été')}`],
    ['/ARCHIVE/2026/01', '/archive/2026/01'],
    // slashes and dots
    ['/page/2/', '/page/2'],
    ['/articles/foo/', '/articles/foo'],
    ['//', '/'],
    ['///articles///foo//', '/articles/foo'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example', '/evil.example'],
    ['/articles\\foo', '/articles/foo'],
    ['/tags/../articles/./foo', '/articles/foo'],
    ['/tags/%2e%2e/articles/foo', '/articles/foo'],
    ['/no-such-page/?kept=1', '/no-such-page?kept=1'],
    ['/admin/articles/?page=2', '/admin/articles?page=2'],
    // percent-encoding and Unicode forms
    ['/%61rticles/%66oo', '/articles/foo'],
    [`/articles/${chinese.toLowerCase()}`, `/articles/${chinese}`],
    ['/articles/空洞卷积', `/articles/${chinese}`],
    [`/tags/${encodeURIComponent('été'.normalize('NFD'))}`, `/tags/${encodeURIComponent('été')}`],
    [`/articles/${encodeURIComponent('が'.normalize('NFD'))}`, `/articles/${encodeURIComponent('が')}`],
  ])('%s leads to %s', (target, address) => {
    expect(canonicalAddress(target)).toBe(address);
    expect(canonicalAddress(address)).toBe(address);
  });

  it.each([
    '/page/0',
    '/page/00',
    '/page/-1',
    '/page/1.5',
    '/page/%EF%BC%91',
    '/page',
    '/page/1000000',
    '/tags/a%2Fb',
    '/archive/2026/13',
    '/archive/26/01',
    '/archive/2026',
    '/articles',
    '/articles/a_b',
    '/articles/%E0%A4%A',
  ])('%s is none, and is left for the page that says so', (target) => {
    expect(canonicalAddress(target)).toBe(target);
  });

  it.each(['豈', 'क़', 'ａ', 'ﬁ', '½', 'ß', 'ŉ', 'ΐ', 'ₐ1', '𝒶', 'ー3'].filter((text) => slug.safeParse(text).success))(
    'no slug that an article can have is taken for another: %s',
    (text) => {
      const address = `/articles/${encodeURIComponent(text)}`;
      expect(canonicalAddress(address)).toBe(address);
    },
  );

  it.each(['*', 'http://evil.example/', 'evil', ''])('%j is no path', (target) => {
    expect(canonicalAddress(target)).toBeNull();
  });

  it('is a path of this site that leads nowhere else, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '.',
        '..',
        '?',
        '&',
        '#',
        'page',
        'Page',
        'tags',
        'articles',
        'archive',
        '2026',
        '01',
        '0',
        '%2F',
        '%2e',
        '%',
        '@',
        ':',
        'http:',
        'page=',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = canonicalAddress(`/${pieces.join('')}`);
        if (address === null) return;
        expect(address).toMatch(/^\/(?![/\\])/);
        expect(canonicalAddress(address)).toBe(address);
        expect(new URL(address, 'http://site').host).toBe('site');
      }),
      { numRuns: 3_000 },
    );
  });
});
