import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArchiveMonthSection } from '@/app/(reader)/_archive/archive-month-section';
import { articleView, contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const html = (element: ReactElement) => renderToStaticMarkup(element);
const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);

describe('a month of the archive', () => {
  const month = { month: '2026-01', articleCount: 3 };

  it('links to its page and tells how many titles are not shown', () => {
    const markup = html(createElement(ArchiveMonthSection, { month, articles: [articleView()], context: english }));
    expect(linksOf(markup)).toEqual(['/archive/2026/01', '/articles/dilated-convolution', '/archive/2026/01']);
    expect(markup).toContain('2 more articles');
    expect(markup).toContain('January 11<');
  });
});
