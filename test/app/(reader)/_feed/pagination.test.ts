import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Pagination } from '@/app/(reader)/_feed/pagination';
import { paths } from '@/lib/site/reader-paths';
import { contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const html = (element: ReactElement) => renderToStaticMarkup(element);
const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);

describe('the row of page numbers', () => {
  const row = (page: number, pageCount: number) =>
    html(createElement(Pagination, { page, pageCount, hrefOf: paths.feed, translate: english.translate }));

  it('is made of real links with the present page marked', () => {
    const markup = row(2, 9);
    expect(linksOf(markup)).toEqual(['/', '/', '/page/2', '/page/3', '/page/9', '/page/3']);
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
    expect(markup).toMatch(/<a href="\/page\/2" aria-label="Page 2" aria-current="page">2<\/a>/);
    expect(markup).toContain('rel="prev" href="/"');
    expect(markup).toContain('rel="next" href="/page/3"');
  });

  it('offers no way before the first and past the last page, and is not there for one page', () => {
    expect(row(1, 3)).not.toContain('rel="prev"');
    expect(row(3, 3)).not.toContain('rel="next"');
    expect(row(1, 1)).toBe('');
  });
});
