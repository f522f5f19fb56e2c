import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Contents } from '@/app/(reader)/_article/contents';

const html = (element: ReactElement) => renderToStaticMarkup(element);

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
