import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ArticleFacts } from '@/app/(reader)/_article/article-facts';
import { articleView, contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const chinese = contextIn('zh', 'Asia/Shanghai');
const html = (element: ReactElement) => renderToStaticMarkup(element);

describe('the facts of an article', () => {
  const facts = (changes: Parameters<typeof articleView>[0], context = english) =>
    html(createElement(ArticleFacts, { article: articleView(changes), context })).replace(/<[^>]+>/g, '|');

  it('name the author, the date and the length', () => {
    expect(facts({})).toMatch(/By\|+Owner\|+Published\|+January 11, 2026\|+Length\|+5 minutes\|+1,234 words/);
    expect(facts({}, chinese)).toMatch(/作者\|+Owner\|+发布\|+2026年1月11日\|+篇幅\|+约 5 分钟\|+1,234 词/);
  });

  it('count characters in a Chinese article and words in any other, in both interfaces', () => {
    expect(facts({ language: 'zh' })).toContain('1,234 characters');
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
