import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { formulasIn } from '../typeset-markers';

const inLine = '---\nmath:\n  inlineDoubleDollar: true\n---\n';
const render = (source: string) => renderArticle(source, { language: 'en' });

describe('math.inlineDoubleDollar', () => {
  it.each([
    ['Let $$x$$ be in $$\\Omega$$.', ['inline x', 'inline \\Omega']],
    ['Let\n$$x$$\nbe', ['inline x']],
    ['$$x$$\nis', ['inline x']],
    ['$$x$$ is', ['inline x']],
    ['- $$x$$ is', ['inline x']],
    ['$$x$$', ['display x']],
    ['a\n\n$$\nx\n$$\n\nb \\[y^2\\]', ['display x', 'display y^2']],
  ])('sets formulas within a paragraph in the line: %j', async (source, expected) => {
    const { html, problems } = await render(inLine + source);
    expect(formulasIn(html)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('is off by default, also for a text that was rendered with it before', async () => {
    await render(`${inLine}Let $$x$$ be.`);
    expect(formulasIn((await render('Let $$x$$ be.')).html)).toEqual(['display x']);
  });

  it('must be true or false', async () => {
    const { problems } = await render('---\nmath:\n  inlineDoubleDollar: often\n---\na');
    expect(problems).toMatchObject([{ code: 'front-matter-field-invalid', line: 3 }]);
  });
});
