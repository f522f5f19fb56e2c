import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const repeat = (text: string, times: number): string => text.repeat(times);
const doubling = Array.from({ length: 17 }, (_, index) => {
  const letter = (at: number): string => `\\${String.fromCharCode(97 + at)}`;
  return `\\edef${letter(index + 1)}{${letter(index)}${letter(index)}}`;
}).join('');

describe('a hostile source is rendered in bounded time', () => {
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
    // Ten times the time of the slowest one on one idle core.
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('shows a source that is too large as plain escaped text, with the reason', async () => {
    const { html, problems } = await renderArticle(`<b>${repeat('a', 600_000)}`, { language: 'en' });
    expect(html).toMatch(/^<pre class="plain-source" tabindex="0">&lt;b&gt;a/);
    expect(problems).toMatchObject([{ code: 'source-too-large', severity: 'error', line: 1 }]);
  });

  it('reports the line that is nested too deeply, and loses none of its text', async () => {
    const { html, problems } = await renderArticle(`文\n\n${repeat('> ', 200)}完`, { language: 'zh' });
    expect(problems).toMatchObject([{ code: 'nested-too-deeply', line: 3 }]);
    expect(html).toContain('完');
  });

  it('flattens nesting that is too deep over several lines', async () => {
    const source = Array.from({ length: 150 }, (_, index) => `${repeat(' ', 2 * index)}- a${index}`).join('\n');
    const { html, problems } = await renderArticle(source, { language: 'en' });
    expect(problems).toMatchObject([{ code: 'nested-too-deeply', severity: 'warning' }]);
    expect(html).toContain('a149');
  });

  it.each([
    ['rows of a diagram', `$$\\begin{CD}${'A @>>> B \\\\\n@VVV @VVV \\\\\n'.repeat(400)}\\end{CD}$$`],
    ['arrows of a diagram', `$$\\begin{CD}${'@='.repeat(3_000)}\\end{CD}$$`],
    ['empty cells', `$$\\begin{matrix}${'&'.repeat(15_000)}\\end{matrix}$$`],
    ['roots', `$$${'\\sqrt1'.repeat(3_000)}$$`],
    ['roots in a macro', `$\\def\\a{${'\\sqrt1'.repeat(10)}}${'\\a'.repeat(900)}$`],
    ['horizontal lines', `$$\\begin{array}{c}${'\\\\\\hline'.repeat(2_000)}\\end{array}$$`],
  ])('shows a formula of many %s as its source, with the reason', async (_name, source) => {
    const { html, problems } = await renderArticle(`before $x$\n\n${source}\n\nafter $y$`, { language: 'en' });
    expect(html.length).toBeLessThan(6 * source.length + 5_000);
    expect(html).toContain('after');
    expect(problems).toMatchObject([{ code: 'math-too-large', line: 3 }]);
  });

  it('limits the total output of all formulas, and reports where the limit is reached', async () => {
    const formula = `$$${'\\sqrt1'.repeat(300)}$$`;
    const { html, formulas, problems } = await renderArticle(`${formula}\n\n`.repeat(100), { language: 'en' });
    expect(html.length).toBeLessThan(5_000_000);
    expect(formulas.typeset).toBeGreaterThan(5);
    expect(problems[0]).toMatchObject({ code: 'math-too-many', line: 2 * formulas.typeset + 1 });
    expect(problems).toHaveLength(formulas.faulty);
  });

  it.each([
    ['addresses of definitions', `[a]: /${'u'.repeat(50_000)}\n\n${'[a] '.repeat(2_000)}`],
    ['texts of headings', `# ${'h'.repeat(50_000)} {#a}\n\n${'\\ref{a} '.repeat(5_000)}`],
    ['ids of headings', `# ${'h'.repeat(50_000)}\n:label:\`a\`\n\n${'\\ref{a} '.repeat(5_000)}`],
    ['numbers of equations', `$$x\\tag{${'1'.repeat(9_000)}}\\label{a}$$\n\n${'\\ref{a} '.repeat(2_000)}`],
    ['calls of a footnote', `${'[^1]'.repeat(5_000)}\n\n[^1]: x`],
    ['cells of a table', `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|\n'.repeat(5_000)}`],
    [
      'elements that are opened anew',
      `<div>\n${Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('')}\n${'<p>'.repeat(900)}\n</div>`,
    ],
    [
      'names of authors',
      `---\nreferences:\n- id: a\n  author: [{family: ${'n'.repeat(20_000)}}]\n---\n${'@a '.repeat(1_000)}`,
    ],
  ])('limits repeated text: %s', async (_name, source) => {
    const rendering = await renderArticle(source, { language: 'en' });
    expect(JSON.stringify(rendering).length).toBeLessThan(6_000_000);
  });

  it('shows everything beyond the limit of a page as source, and reports where that begins', async () => {
    const paragraph = '[a] '.repeat(90).trim();
    const links = (count: number) => `[a]: /${'u'.repeat(5_000)}\n\n${`${paragraph}\n\n`.repeat(count)}完`;
    const whole = await renderArticle(links(11), { language: 'zh' });
    expect(whole.problems).toEqual([]);
    const { html, problems } = await renderArticle(links(30), { language: 'zh' });
    // The definition is on line 1, the twelfth paragraph on line 25.
    expect(problems).toMatchObject([{ code: 'page-too-large', severity: 'error', line: 25 }]);
    expect(html.startsWith(whole.html.slice(0, whole.html.lastIndexOf('<p>')))).toBe(true);
    expect(html.match(/<pre class="plain-source"/g)).toHaveLength(30 - 11 + 1);
    expect(html).toContain(`<pre class="plain-source" tabindex="0">${paragraph}</pre>`);
    expect(html).toContain('<pre class="plain-source" tabindex="0">完</pre>');
    expect(html.length).toBeLessThan(5_000_000 + 10_000);
  });

  it('reports the place where coloured code exceeds the limit of a page', async () => {
    const code = `\`\`\`js\n${`${'a=1+b*2;'.repeat(20)}\n`.repeat(50)}\`\`\`\n\n`;
    const { html, problems } = await renderArticle(code.repeat(60), { language: 'en' });
    const place = problems.filter((problem) => problem.code === 'page-too-large');
    expect(place).toHaveLength(1);
    expect(place[0]?.line).toBe(53 * (html.match(/<pre class="code-block/g)?.length ?? 0) + 1);
    expect(html.length).toBeLessThan(6_500_000);
  });

  it('reports characters that KaTeX cannot measure at their place, and nothing elsewhere', async () => {
    const { problems } = await renderArticle('a\n\n> $x☃y$ and $\\text{a😀}$', { language: 'zh' });
    expect(problems).toMatchObject([
      { code: 'math-character-unknown', severity: 'warning', line: 3, column: 5, endColumn: 6 },
      { code: 'math-character-unknown', severity: 'warning', line: 3 },
    ]);
  });

  it('limits the size that a formula can request', async () => {
    const { html } = await renderArticle('$\\rule{100000em}{100000em}$', { language: 'en' });
    expect(html).toMatch(/border-right-width:10em;border-top-width:10em/);
  });

  it('stops typesetting after five thousand formulas, and shows the rest as source', async () => {
    const { formulas, problems } = await renderArticle(repeat('$x$\n\n', 5_002), { language: 'en' });
    expect(formulas).toEqual({ found: 5_002, typeset: 5_000, faulty: 2 });
    expect(problems).toMatchObject([5_000, 5_001].map((index) => ({ code: 'math-too-many', line: 2 * index + 1 })));
  });

  it('lists a thousand problems and reports that there are more', async () => {
    const { problems } = await renderArticle(repeat('$a^b^c$\n\n', 1_500), { language: 'en' });
    expect(problems).toHaveLength(1_001);
    expect(problems.slice(0, -1).every(({ code }) => code === 'math-double-script')).toBe(true);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', line: 2_001 });
  });
});
