import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { splitSource } from '@/lib/markdown/split/split-source';
import { readFormulaLines } from '@/lib/markdown/text/formula-lines';
import { formulasIn } from '../typeset-markers';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('a formula over several lines is not torn', () => {
  it.each([
    ['Then $$\nu\n=\nv + w\n.$$ If so, $$\np\n=\nq\n.$$ Done.', ['display u\n=\nv + w\n.', 'display p\n=\nq\n.']],
    ['设 $s\n= t\n=\nr$ 成立，且 $m\n- n$ 为正。', ['inline s\n= t\n=\nr', 'inline m\n- n']],
    ['so $a\n+ b\n> c\n1. e\n* f$ is', ['inline a\n+ b\n> c\n1. e\n* f']],
    ['so \\(a\n- b\\) and \\[c\n+ d\\] end', ['inline a\n- b', 'display c\n+ d']],
    [
      'Hence \\begin{align}\na&=b\\\\\n- c&> d\n\\end{align} and',
      ['display \\begin{align}\na&=b\\\\\n- c&> d\n\\end{align}'],
    ],
    ['so $|a\n| b\n- c|$ is', ['inline |a\n| b\n- c|']],
    ['> so $a\n> - b\n> > c$ is', ['inline a\n- b\n> c']],
    ['1. so $a\n   - b$ is\n2. end', ['inline a\n- b']],
    ['a\n- so $$b\n  - c$$ is', ['display b\n- c']],
  ])('%j', async (source, expected) => {
    const { html, problems } = await render(source);
    expect(formulasIn(html)).toEqual(expected);
    expect(problems).toEqual([]);
    expect(html).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it.each([
    ['- a $m\n- n$ b', 'lists', /<li>a \$m<\/li>\n<li>n\$ b<\/li>/],
    ['- $HOME\n- $PATH', 'lists', /<li>\$HOME<\/li>/],
    ['It is $5 for\n- one and\n- two $', 'lists', /<ul>/],
    ['a $b\n\n- c$ d', 'paragraphs', /<ul>\n<li>c\$ d<\/li>/],
    ['| a $ | b |\n|---|---|\n| c $ | d |', 'tables', /<td>c \$<\/td>/],
    ['a $b\n```\nc$\n```', 'fences', /<code>c\$/],
    ['a $b\n---\nc$', 'headings', /<h2/],
    ['$$\nu\n\nThis is a sentence, and\nthis too.\n\n$$\nv\n$$', 'paragraphs', /<p>This is a sentence/],
  ])('but %j has %s', async (source, _, expected) => {
    expect((await render(source)).html).toMatch(expected);
  });

  it('at a sign of TeX that would begin a heading', async () => {
    const { html, problems } = await render('so $a\n# b$ is');
    expect(html).not.toContain('<h1');
    expect(problems).toMatchObject([{ code: 'math-error', line: 2, column: 1 }]);
  });

  it('is found at its offsets, and what is wrong in it too', async () => {
    const { problems } = await render('so $a\n- \\foo\n= c$ is');
    expect(problems).toMatchObject([{ code: 'math-unknown-command', line: 2, column: 3, endColumn: 7 }]);
  });

  it('is found in linear time', () => {
    for (const line of [
      '$a\n- ',
      '$$\n= ',
      '\\(a\n- ',
      '\\begin{align}\n- ',
      '$$\na\n\n',
      '> $a\n- ',
      '\\[\n\n',
      '`$a\n- ',
    ]) {
      const begun = performance.now();
      readFormulaLines(line.repeat(200_000 / line.length));
      expect(performance.now() - begun, line).toBeLessThan(3_000);
    }
  });
});

describe('a displayed formula with a blank line', () => {
  it.each([
    '$$\nu\n\nv\n$$',
    '$$ u\n\n\nv $$ {#eq:a}',
    '\\[\nu\n\n= v\n\\]',
    '\\begin{align}\nu &= v \\\\\n\nw &= x\n\\end{align}',
    '- a\n\n  $$\n  u\n\n  v\n  $$\n\n  b',
    '> $$\n> u\n>\n> v\n> $$',
    '$$\n\nu\n\n$$',
  ])('is one formula with one problem, whose fix joins its parts: %j', async (source) => {
    const { html, problems } = await render(source);
    expect(formulasIn(html)).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'math-blank-line', severity: 'warning' }]);
    const fixed = applyFix(source, problems[0]?.fix);
    const after = await render(fixed);
    expect(after.problems).toEqual([]);
    expect(formulasIn(after.html)).toHaveLength(1);
  });

  it('stays in one block, and one that is not closed does not', () => {
    const texts = (source: string) => splitSource(source, 0, 1).map(({ text }) => text);
    expect(texts('a\n\n$$\nu\n\nv\n$$\n\nb')).toEqual(['a\n\n', '$$\nu\n\nv\n$$\n\n', 'b']);
    expect(texts('$$\nu\n\nSome words here.\n\n$$\nv\n$$\n\nb')).toEqual([
      '$$\nu\n\n',
      'Some words here.\n\n',
      '$$\nv\n$$\n\n',
      'b',
    ]);
  });
});

describe('a displayed formula at the margin', () => {
  it.each(['$$ x = 1 $$', '$$\nx = 1\n$$', '\\begin{align}\nx\n\\end{align}', '\\[ x = 1 \\]'])(
    'continues the paragraph of a list item: %j',
    async (formula) => {
      const { html } = await render(`1. First step:\n${formula}\ncontinued\n2. Second step:`);
      expect(html.match(/<ol/g)).toHaveLength(1);
      expect(html.match(/<li>/g)).toHaveLength(2);
      expect(formulasIn(html)).toHaveLength(1);
    },
  );
});

function applyFix(
  source: string,
  fix: { line: number; column: number; endLine: number; endColumn: number; replacement: string } | undefined,
): string {
  if (fix === undefined) return source;
  const lines = source.split('\n');
  const at = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, column - 1);
  return source.slice(0, at(fix.line, fix.column)) + fix.replacement + source.slice(at(fix.endLine, fix.endColumn));
}
