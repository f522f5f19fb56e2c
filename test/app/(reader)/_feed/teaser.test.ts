import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Teaser } from '@/app/(reader)/_feed/teaser';
import { paths } from '@/lib/site/reader-paths';
import { articleView, contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const chinese = contextIn('zh', 'Asia/Shanghai');
const html = (element: ReactElement) => renderToStaticMarkup(element);

describe('a teaser', () => {
  it("gives title and excerpt in the article's language, the date in the site's", () => {
    const markup = html(createElement(Teaser, { article: articleView(), context: chinese }));
    expect(markup).toContain(
      '<h3 class="teaser-title" lang="en"><a href="/articles/dilated-convolution">Dilated convolution</a></h3>',
    );
    expect(markup).toContain('<div class="excerpt" lang="en">Holes in the <em>kernel</em>.</div>');
    expect(markup).toContain('<time dateTime="2026-01-11T08:00:00.000Z">2026年1月11日</time>');
  });

  it('shows what looks like markup in a title or tag as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const article = articleView({ title: hostile, tags: [{ slug: 'x', name: hostile }] });
    expect(html(createElement(Teaser, { article, context: english }))).not.toContain('<img');
  });

  it('links its tags', () => {
    const article = articleView({ tags: [{ slug: '图像分割', name: '图像分割' }] });
    expect(html(createElement(Teaser, { article, context: chinese }))).toContain(paths.tag('图像分割'));
  });
});
