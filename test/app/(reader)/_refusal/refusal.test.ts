import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/app/(reader)/_refusal/failure';
import { NotFound } from '@/app/(reader)/_refusal/not-found';
import { NotSetUp } from '@/app/(reader)/_refusal/not-set-up';
import { contextIn } from '@/test/app/(reader)/article-view';

const english = contextIn('en');
const chinese = contextIn('zh', 'Asia/Shanghai');
const html = (element: ReactElement) => renderToStaticMarkup(element);
const linksOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);

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
