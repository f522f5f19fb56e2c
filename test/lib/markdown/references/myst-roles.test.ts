import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('the formulas of MyST', () => {
  it.each([
    ['{math}`a_1^2` and {math}`b`', ['inline a_1^2', 'inline b']],
    ['```{math}\nx+y\n```', ['display x+y']],
    ['$$x$$ (mylabel)', ['display x']],
    ['$$\nx\n$$ (eq:b)\nmore', ['display x']],
    ['`{math}` is a role', []],
  ])('%j', async (source, expected) => {
    const { html, problems } = await render(source);
    expect(formulasIn(html)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each(['$$x$$ (eq:a)', '$$\nx\n$$ (eq:a)', '```{math}\n:label: eq:a\n:nowrap:\n\nx\n```', '> $$x$$ (eq:a)'])(
    'have a label that can be referred to: %j',
    async (source) => {
      const { html, labels, problems } = await render(`${source}\n\nSee {eq}\`eq:a\`.`);
      expect(labels).toMatchObject([{ id: 'eq:a', number: '1' }]);
      expect(html).toContain('See <a href="#equation-eq-a" class="equation-reference">Eq. (1)</a>.');
      expect(html).not.toContain('(eq:a)');
      expect(problems).toEqual([]);
    },
  );

  it.each(['$$x$$ (1)', '$$x$$ (see below)', '$$x$$ (a) b'])('leave other brackets as text: %j', async (source) => {
    const { html, labels } = await render(source);
    expect(labels).toEqual([]);
    expect(html).toContain(source.slice(6, 9));
  });

  it('place a fault in a role', async () => {
    const { problems } = await render('a {math}`\\foo` b');
    expect(problems).toMatchObject([{ code: 'math-unknown-command', line: 1, column: 10, endColumn: 14 }]);
  });

  it('place a label that is used twice', async () => {
    const { problems } = await render('$$x$$ {#a}\n\n```{math}\n:label: a\nx\n```');
    expect(problems).toMatchObject([{ code: 'label-duplicate', line: 4, column: 9, endColumn: 10 }]);
  });
});
