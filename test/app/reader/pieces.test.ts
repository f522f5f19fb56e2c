import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArchiveMonthSection } from '@/app/(reader)/_archive/archive-month-section';
import { ArticleFacts } from '@/app/(reader)/_article/article-facts';
import { Contents } from '@/app/(reader)/_article/contents';
import { Neighbours } from '@/app/(reader)/_article/neighbours';
import { Pagination } from '@/app/(reader)/_feed/pagination';
import { Teaser } from '@/app/(reader)/_feed/teaser';
import { Failure } from '@/app/(reader)/_refusal/failure';
import { NotFound } from '@/app/(reader)/_refusal/not-found';
import { NotSetUp } from '@/app/(reader)/_refusal/not-set-up';
import { paths } from '@/lib/site/reader-paths';
import { articleView, contextIn } from './article-view';

const english = contextIn('en');
const chinese = contextIn('zh', 'Asia/Shanghai');
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

describe('the facts of an article', () => {
  const facts = (changes: Parameters<typeof articleView>[0], context = english) =>
    html(createElement(ArticleFacts, { article: articleView(changes), context })).replace(/<[^>]+>/g, '|');

  it('name the author, the date and the length', () => {
    expect(facts({})).toMatch(/By\|+Owner\|+Published\|+January 11, 2026\|+Length\|+5 minutes\|+1,234 words/);
    expect(facts({}, chinese)).toMatch(/作者\|+Owner\|+发布\|+2026年1月11日\|+篇幅\|+约 5 分钟\|+1,234 词/);
  });

  it('count characters in a Chinese article and words in any other, in both interfaces', () => {
    expect(facts({ language: 'zh' })).toContain('1,234 字');
    expect(facts({ language: 'zh' }, chinese)).toContain('1,234 字');
    expect(facts({ language: 'en' })).toContain('1,234 words');
  });

  it('name the day of an update only when it is a later one', () => {
    expect(facts({ updatedAt: new Date('2026-01-11T20:00:00Z') })).not.toContain('Updated');
    expect(facts({ updatedAt: new Date('2026-01-01T00:00:00Z') })).not.toContain('Updated');
    expect(facts({ updatedAt: new Date('2026-03-02T00:00:00Z') })).toMatch(/Updated\|+March 2, 2026/);
  });

  it('do not take the day on which an older article came in for an update', () => {
    const cameIn = new Date('2026-03-02T08:00:00Z');
    expect(facts({ createdAt: cameIn, updatedAt: new Date('2026-03-02T08:00:05Z') })).not.toContain('Updated');
    expect(facts({ createdAt: cameIn, updatedAt: new Date('2026-03-09T08:00:00Z') })).toContain('March 9, 2026');
  });

  it('name the series with the place in it', () => {
    expect(facts({ series: { slug: 's', title: 'Kernels', position: 2 } })).toMatch(/Series\|+Kernels\|+part 2/);
    expect(facts({ series: { slug: 's', title: 'Kernels', position: null } })).not.toContain('part');
  });
});

describe('the contents list', () => {
  const toc = [
    { id: '第一节', level: 2, text: '第一节 x', html: '第一节 <em>x</em>' },
    { id: 'proof', level: 3, text: 'Proof', html: 'Proof' },
  ];

  it('links the headings as they are typeset, lower ones inside', () => {
    const markup = html(createElement(Contents, { toc, label: '目录', language: 'zh-CN' }));
    expect(markup).toContain(
      `<a href="#${encodeURIComponent('第一节')}">第一节 <em>x</em></a><ol><li><a href="#proof">Proof</a></li></ol>`,
    );
    expect(markup).toContain('<nav class="contents" aria-label="目录">');
  });

  it('is left out where there is nothing to choose from', () => {
    expect(html(createElement(Contents, { toc: toc.slice(0, 1), label: '目录', language: 'zh-CN' }))).toBe('');
  });
});

describe('a month of the archive', () => {
  const month = { month: '2026-01', articleCount: 3 };

  it('links to its page and tells how many titles are not shown', () => {
    const markup = html(createElement(ArchiveMonthSection, { month, articles: [articleView()], context: english }));
    expect(linksOf(markup)).toEqual(['/archive/2026/01', '/articles/dilated-convolution', '/archive/2026/01']);
    expect(markup).toContain('2 more articles');
    expect(markup).toContain('January 11<');
  });
});

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

describe('in place of a page', () => {
  it('a missing one leads home, to the tags and to the archive', () => {
    expect(linksOf(html(createElement(NotFound, { translate: english.translate })))).toEqual([
      '/',
      '/tags',
      '/archive',
    ]);
  });

  it('a site that is not set up gives away no address', () => {
    const markup = html(createElement(NotSetUp, { translate: chinese.translate }));
    expect(linksOf(markup)).toEqual([]);
    expect(markup).not.toContain('/setup');
  });

  it('a fault names the request, as text', () => {
    const markup = html(createElement(Failure, { translate: english.translate, requestId: 'id-1 <b>', isAway: false }));
    expect(markup).toContain('<code>id-1 &lt;b&gt;</code>');
  });
});
