import { describe, expect, it } from 'vitest';
import type { Fix } from '@/lib/markdown/problems/problem';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Rendering } from '@/lib/markdown/rendering';

const body = 'A text.\n\n$\\dv{f}{x}$, $\\abs{x}$ and $\\norm{v}$\n';
const render = (source: string) => renderArticle(source, { language: 'en' });

function apply(source: string, { line, column, endLine, endColumn, replacement }: Fix): string {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = (at: number, col: number) => lines.slice(0, at - 1).join('').length + col - 1;
  return source.slice(0, offset(line, column)) + replacement + source.slice(offset(endLine, endColumn));
}

/** Applies the only problem's fix; whatever else the front matter has must stay. */
async function switchOn(source: string): Promise<Rendering & { source: string }> {
  const before = await render(source);
  expect(before.problems.map(({ code }) => code)).toEqual(['math-package-off']);
  const [{ fix } = {}] = before.problems;
  if (fix === undefined) throw new Error('There is no fix.');
  const fixed = apply(source, fix);
  const after = await render(fixed);
  expect(after.problems, fixed).toEqual([]);
  const { math: mathBefore = {}, ...restBefore } = before.frontMatter;
  const { math, ...rest } = after.frontMatter;
  expect(rest).toEqual(restBefore);
  expect(math).toMatchObject(typeof mathBefore === 'object' && mathBefore !== null ? withoutPackages(mathBefore) : {});
  return { ...after, source: fixed };
}

function withoutPackages({ packages: _packages, ...rest }: { packages?: unknown }): object {
  return rest;
}

describe('a package that is not on', () => {
  it('is reported once, with the number of formulas, at the first command', async () => {
    const { problems, formulas } = await render(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'math-package-off', line: 3, column: 2, endColumn: 5 });
    expect(problems[0]?.message.en).toContain('3 formulas');
    expect(formulas.faulty).toBe(3);
  });

  it.each([
    ['no front matter', ''],
    ['empty front matter', '---\n---\n'],
    ['other keys', '---\ntitle: A\ntags: [x, y]\n---\n'],
    ['a comment at the end', '---\ntitle: A\n# math\n---\n'],
    ['macros', '---\nmath:\n  macros:\n    R: \\mathbb{R}\n---\n'],
    ['macros, indented by four', '---\ntitle: A\nmath:\n    macros: { R: x }\ntags: []\n---\n'],
    ['a map in braces', '---\nmath: { macros: { R: x } }\n---\n'],
    ['an empty map', '---\nmath: {}\n---\n'],
    ['math without a value', '---\nmath:\ntitle: A\n---\n'],
    ['math: true', '---\nmath: true # on\ntitle: A\n---\n'],
    ['another package', '---\nmath:\n  packages: [siunitx]\n---\n'],
    ['another package in a list of lines', '---\nmath:\n  packages:\n    - siunitx\n---\n'],
    ['a list of lines without an indent', '---\nmath:\n  packages:\n  - siunitx\n---\n'],
    ['one name', '---\nmath:\n  packages: siunitx\n---\n'],
    ['an empty list', '---\nmath:\n  packages: []\n---\n'],
    ['packages without a value', '---\nmath:\n  packages:\n  macros: {}\n---\n'],
    ['the whole in braces', '---\n{ title: A }\n---\n'],
    ['CR LF', '---\r\ntitle: A\r\nmath:\r\n  macros: {}\r\n---\r\n'],
    ['an end of dots', '---\ntitle: A\n...\n'],
    ['TOML', '+++\ntitle = "A"\n+++\n'],
    ['TOML with macros', '+++\n[math.macros]\nR = "x"\n+++\n'],
    ['TOML with its table', '+++\n[math]\nmacros = { R = "x" }\n[other]\na = 1\n+++\n'],
    ['TOML with another package', '+++\n[math]\npackages = ["siunitx"]\n+++\n'],
  ])('is switched on by the fix, with %s', async (_, frontMatter) => {
    const { html, frontMatter: data } = await switchOn(frontMatter + body);
    expect(html).not.toContain('math-error');
    expect([(data.math as { packages: unknown }).packages].flat()).toContain('physics');
  });

  it.each([
    ['front matter that is not valid', '---\ntitle: [\n---\n'],
    ['a text as math', '---\nmath: mathjax\n---\n'],
    ['TOML with dotted keys', '+++\nmath.macros.R = "x"\n+++\n'],
  ])('has no fix with %s', async (_, frontMatter) => {
    const { problems } = await render(frontMatter + body);
    const own = problems.find(({ code }) => code === 'math-package-off');
    expect(own).toBeDefined();
    expect(own?.fix).toBeUndefined();
  });

  it('is not the cause where the author defines the command', async () => {
    const { problems } = await render('$\\newcommand{\\abs}[1]{|#1|}$ $\\abs{x}$\n');
    expect(problems).toEqual([]);
  });

  it('is siunitx for a number with a unit, and two packages are two problems', async () => {
    const { problems } = await render('$\\qty{3}{\\metre}$, $\\SI{3}{\\kg}$, $\\qty(x)$, $\\dv{x}$\n');
    expect(problems.map(({ message, column }) => [/package (\w+)/.exec(message.en)?.[1], column])).toEqual([
      ['siunitx', 2],
      ['physics', 36],
    ]);
  });

  it('is not offered for operators that authors define themselves', async () => {
    const { problems } = await render('$\\tr A$\n');
    expect(problems).toMatchObject([{ code: 'math-unknown-command', fix: { replacement: '\\operatorname{tr}' } }]);
  });
});

describe('math.packages', () => {
  it('reports a name that is unknown, with the nearest as a fix', async () => {
    const { problems } = await render('---\nmath:\n  packages: [phisics, tikz]\n---\n\n$x$\n');
    expect(problems).toMatchObject([
      { code: 'math-package-unknown', line: 3, column: 14, endColumn: 21, fix: { replacement: 'physics' } },
      { code: 'math-package-unknown', line: 3, column: 23, endColumn: 27 },
    ]);
    expect(problems[1]?.fix).toBeUndefined();
  });

  it('reports what is not a list of names', async () => {
    const { problems } = await render('---\nmath: { packages: { physics: true } }\n---\n\n$x$\n');
    expect(problems).toMatchObject([{ code: 'front-matter-field-invalid' }]);
  });

  it('adds to the packages of the site', async () => {
    const source = '---\nmath: { packages: [siunitx] }\n---\n\n$\\abs{x}$ $\\num{1}$\n';
    const { problems } = await renderArticle(source, { language: 'en', packages: ['physics'] });
    expect(problems).toEqual([]);
  });
});
