import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

/** Whatever would run in a browser, found with an HTML parser, since text may contain anything. */
async function dangersIn(source: string): Promise<string[]> {
  const { html, excerptHtml, toc } = await renderArticle(source, { language: 'en' });
  const dangers: string[] = [];
  const walk = (node: { tagName?: string; properties?: Record<string, unknown>; children?: unknown[] }): void => {
    if (
      /^(script|style|iframe|object|embed|form|base|meta|link|template|foreignobject|svg)$/.test(node.tagName ?? '')
    ) {
      if (node.tagName !== 'svg') dangers.push(`<${node.tagName}>`);
    }
    for (const [name, value] of Object.entries(node.properties ?? {})) {
      if (/^on/i.test(name)) dangers.push(name);
      if (/^\s*(javascript|vbscript|data):/i.test(String(value))) dangers.push(`${name}=${value}`);
    }
    for (const child of node.children ?? []) walk(child as Parameters<typeof walk>[0]);
  };
  for (const part of [html, excerptHtml, ...toc.map((entry) => entry.html)]) {
    walk(fromHtml(part, { fragment: true }) as Parameters<typeof walk>[0]);
  }
  return dangers;
}

describe('no script that an author types runs', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#106;avascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:alert(1))',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](a.png"onerror="alert(1))',
    '![" onerror="alert(1)](a.png)',
    '[x](u "\\" onmouseover=\\"alert(1)")',
    '![x](u "\\" onmouseover=\\"alert(1)")',
    '<iframe src="https://a.com"></iframe>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">x</p>',
    '<form action="https://a.com"><input name=x></form>',
    '<base href="https://a.com"><meta http-equiv=refresh content=0>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script></template>',
    '$\\href{javascript:alert(1)}{x}$',
    '$\\text{<img src=x onerror=alert(1)>}$',
    '$<script>alert(1)</script>$',
    '$\\foo{"><img src=x onerror=alert(1)>}$',
    '$$\n<img src=x onerror=alert(1)>',
    '```"><img src=x onerror=alert(1)>\nx\n```',
    '```js\n</code></pre><script>alert(1)</script>\n```',
    '<code class="math-inline">\\foo<img src=x onerror=alert(1)></code>',
    '<pre><code class="language-x&quot; onclick=&quot;alert(1)">x</code></pre>',
    '# <img src=x onerror=alert(1)>',
    '## `<img src=x onerror=alert(1)>`',
    '## $\\text{<img src=x onerror=alert(1)>}$',
    '[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: x',
    ':label:`"><img src=x onerror=alert(1)>`',
    '# a\n:label:`"><img src=x onerror=alert(1)>`',
    ':numref:`"><img src=x onerror=alert(1)>`',
    '$$x\\label{"><img src=x onerror=alert(1)>}$$',
    '\\ref{"><img src=x onerror=alert(1)>}',
    '| <img src=x onerror=alert(1)> |\n|-|\n| <script>alert(1)</script> |',
    '![a](b.png "<img src=x onerror=alert(1)>")',
    'https://a.com/"onclick="alert(1)，<script>alert(1)</script>',
  ])('%j', async (source) => {
    expect(await dangersIn(source)).toEqual([]);
  });

  it('shows the text of removed elements, and reports what was removed', async () => {
    const { html, problems } = await renderArticle('<blink>文</blink> <b onclick=x>粗</b>', { language: 'zh' });
    expect(html).toBe('<p>文 <b>粗</b></p>');
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'html-removed',
        {
          en: 'This HTML is not allowed in articles and was removed: <blink>.',
          zh: '文章中不允许使用以下 HTML，已移除：<blink>。',
        },
      ],
      [
        'html-removed',
        {
          en: 'This HTML is not allowed in articles and was removed: onclick.',
          zh: '文章中不允许使用以下 HTML，已移除：onclick。',
        },
      ],
    ]);
  });

  it('keeps harmless HTML', async () => {
    const source =
      '<details><summary>开</summary>\n\n**文**\n\n</details>\n\nH<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark>';
    const { html, problems } = await renderArticle(source, { language: 'zh' });
    expect(html).toContain('<details><summary>开</summary>\n<p><strong>文</strong></p>\n</details>');
    expect(html).toContain('H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark>');
    expect(problems).toEqual([]);
  });

  it('prefixes ids of raw HTML, and links still lead to them', async () => {
    const { html } = await renderArticle('<a id="config"></a> [x](#config)', { language: 'en' });
    expect(html).toContain('<a id="user-content-config"></a> <a href="#user-content-config">x</a>');
  });
});
