import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const repeat = (text: string, times: number): string => text.repeat(times);
const doubling = Array.from({ length: 17 }, (_, index) => {
  const letter = (at: number): string => `\\${String.fromCharCode(97 + at)}`;
  return `\\edef${letter(index + 1)}{${letter(index)}${letter(index)}}`;
}).join('');

describe('a hostile source is answered in bounded time', () => {
  it.each([
    ['nested brackets', repeat('[', 10_000)],
    ['nested quotes', repeat('>', 10_000)],
    ['nested lists', `${repeat('- ', 10_000)}a`],
    ['stars', repeat('*a ', 10_000)],
    ['stars and underscores', repeat('*a _b **c ', 3_000)],
    ['nested elements', repeat('<b>', 10_000)],
    ['backticks of every length', Array.from({ length: 200 }, (_, index) => repeat('`', index)).join(' ')],
    ['dollars that open only', repeat('$a ', 20_000)],
    ['brackets of formulas that open only', repeat('\\(', 20_000)],
    ['environments that open only', repeat('\\begin{align}\n', 5_000)],
    ['pipes and dollars on one line', repeat('|$', 5_000)],
    ['escaped dollars', repeat('\\$', 20_000)],
    ['addresses without an end', repeat('https://a.com，', 3_000)],
    ['references that lead nowhere', repeat('\\ref{a} ', 3_000)],
    ['a macro that calls itself', '$\\def\\a{\\a\\a}\\a$'],
    ['a macro that doubles its argument', '$\\def\\a#1{\\a{#1#1}}\\a{x}$'],
    ['macros that double each other', `$\\def\\a{xxxxxxxxxx}${doubling}\\r\\r\\r\\r$`],
    ['deep groups', `$${repeat('{', 9_000)}${repeat('}', 9_000)}$`],
    ['deep roots', `$${repeat('\\sqrt{', 2_000)}x${repeat('}', 2_000)}$`],
    ['an array of many cells', `$$\\begin{matrix}${repeat('&', 15_000)}\\end{matrix}$$`],
    ['one long line of code', `\`\`\`js\n${repeat('a = {', 20_000)}\n\`\`\``],
    ['10 MB', repeat('a', 10_000_000)],
  ])('%s', async (_name, source) => {
    const start = performance.now();
    const { html } = await renderArticle(source, { language: 'en' });
    expect(html.length).toBeGreaterThan(0);
    // Ten times what the slowest of them takes on one idle core.
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('shows what is too large as plain escaped text, with the reason', async () => {
    const { html, problems } = await renderArticle(`<b>${repeat('a', 600_000)}`, { language: 'en' });
    expect(html).toMatch(/^<pre class="plain-source" tabindex="0">&lt;b&gt;a/);
    expect(problems).toMatchObject([{ code: 'source-too-large', severity: 'error', line: 1 }]);
  });

  it('says which line is nested too deeply, and loses nothing of it', async () => {
    const { html, problems } = await renderArticle(`文\n\n${repeat('> ', 200)}完`, { language: 'zh' });
    expect(problems).toMatchObject([{ code: 'nested-too-deeply', line: 3 }]);
    expect(html).toContain('完');
  });

  it('flattens what is nested too deeply over several lines', async () => {
    const source = Array.from({ length: 150 }, (_, index) => `${repeat(' ', 2 * index)}- a${index}`).join('\n');
    const { html, problems } = await renderArticle(source, { language: 'en' });
    expect(problems).toMatchObject([{ code: 'nested-too-deeply', severity: 'warning' }]);
    expect(html).toContain('a149');
  });

  it('bounds the size that a formula can ask for', async () => {
    const { html } = await renderArticle('$\\rule{100000em}{100000em}$', { language: 'en' });
    expect(html).toMatch(/border-right-width:10em;border-top-width:10em/);
  });

  it('stops typesetting after five thousand formulas, and shows the rest as source', async () => {
    const { formulas, problems } = await renderArticle(repeat('$x$\n\n', 5_002), { language: 'en' });
    expect(formulas).toEqual({ found: 5_002, typeset: 5_000, faulty: 2 });
    expect(problems).toMatchObject([5_000, 5_001].map((index) => ({ code: 'math-too-many', line: 2 * index + 1 })));
  });

  it('lists a thousand problems and says that there are more', async () => {
    const { problems } = await renderArticle(repeat('$\\foo$\n\n', 1_500), { language: 'en' });
    expect(problems).toHaveLength(1_001);
    expect(problems.slice(0, -1).every(({ code }) => code === 'math-unknown-command')).toBe(true);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', line: 2_001 });
  });
});
