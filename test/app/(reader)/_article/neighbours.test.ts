import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Neighbours } from '@/app/(reader)/_article/neighbours';
import { contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const html = (element: ReactElement) => renderToStaticMarkup(element);

describe('the neighbours of an article', () => {
  it('are left out for a lone article', () => {
    expect(html(createElement(Neighbours, { previous: null, next: null, translate: english.translate }))).toBe('');
  });

  it('say which way they lead', () => {
    const previous = { slug: 'older', title: 'Older' };
    const markup = html(createElement(Neighbours, { previous, next: null, translate: english.translate }));
    expect(markup).toContain('<a rel="prev" href="/articles/older">');
    expect(markup).not.toContain('rel="next"');
  });
});
