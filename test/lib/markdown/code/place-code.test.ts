import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const render = (source: string) => renderArticle(source, { language: 'en' });

describe('code blocks', () => {
  it('are coloured for both themes, with the language named', async () => {
    const { html } = await render('```python\ndef f():\n    return 1\n```');
    expect(html).toMatch(/^<pre class="code-block" data-language="python" tabindex="0"><code class="language-python">/);
    expect(html).toMatch(/--shiki-light:#[0-9A-F]{6};--shiki-dark:#[0-9A-F]{6}/i);
    expect(html.replace(/<[^>]*>/g, '')).toBe('def f():\n    return 1\n');
  });

  it('of an unknown language are plain, which is reported', async () => {
    const { html, problems } = await render('```nonsense\na < b\n```');
    expect(html).toBe(
      '<pre class="code-block" data-language="nonsense" tabindex="0"><code class="language-nonsense">a &lt; b\n</code></pre>',
    );
    expect(problems).toMatchObject([{ code: 'code-language-unknown', severity: 'warning', column: 4, endColumn: 12 }]);
  });

  it('of an unknown language are reported once per language, at the first block, with their number', async () => {
    const blocks = [
      '```foonotation\na\n```',
      '```python\nb\n```',
      '> ```barnotation\n> c\n> ```',
      '```foonotation\nd\n```',
      '- ```FooNotation\n  e\n  ```',
    ];
    const { problems } = await render(blocks.join('\n\n'));
    expect(problems.map(({ code, line, message }) => [code, line, message.en])).toEqual([
      [
        'code-language-unknown',
        1,
        'The language foonotation is unknown. Its 3 code blocks are shown without syntax highlighting.',
      ],
      [
        'code-language-unknown',
        9,
        'The language barnotation is unknown. The code is shown without syntax highlighting.',
      ],
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('of the language %s are plain', async (language) => {
    expect((await render(`\`\`\`${language}\na\n\`\`\``)).html).toContain('>a\n</code>');
  });

  it('read the attributes of notebooks', async () => {
    expect((await render('```{.python .input}\nx = 1\n```')).html).toContain('data-language="python"');
  });

  it('without a language or fence are plain', async () => {
    expect((await render('    a < b')).html).toBe('<pre class="code-block" tabindex="0"><code>a &lt; b\n</code></pre>');
  });

  it('beyond two thousand lines stay plain, which is reported', async () => {
    const long = Array.from({ length: 1_500 }, (_, index) => `x = ${index}`).join('\n');
    const { html, problems } = await render(`\`\`\`python\n${long}\n\`\`\`\n\n\`\`\`python\n${long}\n\`\`\``);
    const [first = '', second = ''] = html.split('</pre>');
    expect(first).toContain('--shiki-light');
    expect(second).not.toContain('--shiki-light');
    expect(second).toContain('x = 1499');
    expect(problems).toMatchObject([{ code: 'code-too-long', severity: 'warning', line: 1504 }]);
  });
});
