import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { typesetWith } from './typeset-with';

const array = (columns: string, rows: string) => `\\begin{array}{${columns}}${rows}\\end{array}`;
const typeset = (tex: string) => typesetWith(tex, []);

describe('the columns of an array', () => {
  it.each([
    ['*{3}{c}', 'a&b&c', 'ccc'],
    ['*3c', 'a&b&c', 'ccc'],
    ['*{2}{*{2}{l}|}r', 'a&b&c&d&e', 'll|ll|r'],
    ['w{r}{2cm}', 'a', 'r'],
  ])('{%s} is read as columns', async (columns, rows, plain) => {
    const own = await typeset(array(columns, rows));
    expect(own.problems).toEqual([]);
    expect(own.html).toBe((await typeset(array(plain, rows))).html);
  });

  it('puts material before and after each cell, also before an empty one, and not in a last empty row', async () => {
    const own = await typeset(array('>{x}c<{y}|c', String.raw`\hline a&b\\[1em]&c\\`));
    const plain = await typeset(array('c|c', String.raw`\hline xay&b\\[1em]xy&c\\`));
    expect([own.problems, own.html]).toEqual([[], plain.html]);
  });

  it('puts material between columns instead of their space', async () => {
    const { html, text, problems } = await typeset(array('@{}r@{:}l@{}', String.raw`a&b\\c&d`));
    expect(problems).toEqual([]);
    expect(text).toBe('a:bc:d');
    expect(html).not.toContain('arraycolsep');
    const spaced = await typeset(array('r!{:}l', 'a&b'));
    expect(spaced.text).toBe('a:b');
    expect(spaced.html.split('arraycolsep').length - 1).toBe(4);
  });

  it('sets paragraphs as text', async () => {
    const { html, problems } = await typeset(array('p{3cm}m{1em}b{1em}', 'some words&b&c'));
    expect(problems).toEqual([]);
    expect(html).toMatch(/<mtext>some\swords<\/mtext>/);
  });

  it('sets cells over several columns and rules over all', async () => {
    const { text, problems } = await typeset(
      array(
        '|c|c|c|',
        String.raw`\multicolumn{2}{c}{xy}&z\\\cline{1-3}\multicolumn{1}{l}{a}&b&c\\\multicolumn{3}{r|}{q}`,
      ),
    );
    expect([text, problems]).toEqual(['xyzabcq', []]);
  });

  it('leaves cells of inner environments alone', async () => {
    const own = await typeset(
      array('*{2}{c}', String.raw`a&\begin{array}{*2l}1&2\\3&4\end{array}\\{b&c}&\begin{matrix}1\\2\end{matrix}`),
    );
    expect(own.problems).toHaveLength(1);
    const fine = await typeset(
      array('*{2}{c}', String.raw`a&\begin{array}{*2l}1&2\\3&4\end{array}\\b&\begin{matrix}1\\2\end{matrix}`),
    );
    expect([fine.problems, fine.text]).toEqual([[], 'a1234b12']);
  });

  it('numbers the rows of a display around it', async () => {
    const source = String.raw`$$\begin{align}x&=\begin{array}{*{2}{c}}1&2\\3&4\end{array}\label{a}\\y&=2\end{align}$$`;
    const { problems, labels } = await renderArticle(source, { language: 'en' });
    expect(problems).toEqual([]);
    expect(labels.map(({ number }) => number)).toEqual(['1']);
  });

  it.each([
    [String.raw`\begin{array}\\1\\2\end{array}`, 'The columns of array are missing', 9, 10],
    [array('cc', String.raw`a&b\\\cline{1-1}c&d`), String.raw`\cline cannot be drawn`, 24, 30],
    [array('*{x}{c}', 'a'), '* in the columns', 16, 17],
    [array('*{9999}{c}', 'a'), '* in the columns', 16, 17],
    [array('*{2}{c}', String.raw`a&\foo`), String.raw`\foo is not a known command`, 26, 30],
    [array('c', String.raw`\multicolumn{x}{c}{a}`), String.raw`\multicolumn needs`, 18, 30],
    [array('S', 'a'), 'S is not a column alignment', 16, 17],
  ])('places what is wrong in %s', async (tex, message, column, endColumn) => {
    const { problems } = await typeset(tex);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.en).toContain(message);
    if (!message.startsWith('The columns')) expect(problems[0]).toMatchObject({ column, endColumn });
  });

  it('takes linear time', async () => {
    const started = performance.now();
    await typeset(array('*{2}{c}', 'a&b\\\\'.repeat(3_000)));
    await typeset(array(`${'*{9}{'.repeat(500)}c${'}'.repeat(500)}`, 'a'));
    await typeset('\\begin{array}{*{2}{c}}'.repeat(150) + 'x'.repeat(5_000) + '\\end{array}'.repeat(150));
    await typeset(array('cc', '\\multicolumn{2}{c}{x}\\\\'.repeat(800)));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
