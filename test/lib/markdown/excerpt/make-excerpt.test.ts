import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

const excerpt = async (source: string, language: 'zh' | 'en' = 'zh') => {
  const { excerptHtml, excerptText } = await renderArticle(source, { language });
  return { html: excerptHtml, text: excerptText };
};

describe('the excerpt', () => {
  it('keeps formulas, emphasis and code, and skips headings', async () => {
    const { html, text } = await excerpt('# 题\n\n文 **粗** `c` $x^2$ 完\n\n## 节\n\n后');
    expect(html).toMatch(/^文 <strong>粗<\/strong> <code>c<\/code> <span class="katex">.*<\/span> 完 后$/);
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
    expect(text).toBe('文 粗 c x^2 完 后');
  });

  it('names code blocks, images and tables instead of showing them', async () => {
    const source = '前\n\n```js\nlet a\n```\n\n![图](a.png) 中\n\n| a |\n|-|\n| b |\n\n后';
    expect((await excerpt(source)).html).toBe('前 「代码」 「图」 中 「表」 后');
    expect((await excerpt(source, 'en')).text).toBe('前 [code] [image] 中 [table] 后');
  });

  it('holds no links, ids or anything that takes the focus, since it stands inside a link', async () => {
    const { html } = await excerpt(
      '[链](https://a.com) https://b.com 注[^1] $$x$$\n\n$$y\\label{e}$$\n\n<a id="i">x</a>\n\n[^1]: 脚',
    );
    expect(html).not.toMatch(/<a[ >]| id=|tabindex|脚/);
    expect(html.match(/katex-display/g)).toHaveLength(2);
  });

  it('is about 300 characters long and cut at a word', async () => {
    const { text } = await excerpt('word '.repeat(200));
    expect(text.length).toBeLessThanOrEqual(301);
    expect(text).toMatch(/word…$/);
    const chinese = (await excerpt('中'.repeat(500))).text;
    expect(chinese).toBe(`${'中'.repeat(300)}…`);
  });

  it('is as long as it is asked to be, and whole where there is no bound', async () => {
    const source = '中'.repeat(500);
    expect((await renderArticle(source, { language: 'zh', excerptLength: 40 })).excerptText).toBe(
      `${'中'.repeat(40)}…`,
    );
    const whole = await renderArticle(source, { language: 'zh', excerptLength: Number.POSITIVE_INFINITY });
    expect(whole.excerptText).toBe(source);
  });

  it('does not divide a character outside the basic plane', async () => {
    const { text } = await excerpt(`${'a'.repeat(299)}𠀀𠀀`);
    expect(() => encodeURIComponent(text)).not.toThrow();
  });

  it.each([280, 290, 295, 299, 300])('never cuts a formula after %i characters', async (length) => {
    const { html } = await excerpt(`${'文'.repeat(length)}$\\frac{a}{b}$后${'文'.repeat(100)}`);
    const opened = html.match(/<span class="katex">/g)?.length ?? 0;
    expect(html.match(/<\/math>/g)?.length ?? 0).toBe(opened);
    expect(html.endsWith('…')).toBe(true);
    expect(html.match(/<span/g)?.length ?? 0).toBe(html.match(/<\/span>/g)?.length ?? 0);
  });

  it('gives way to its name for a formula that would fill it', async () => {
    expect((await excerpt(`文 $${'x+'.repeat(200)}x$ 完`)).html).toBe('文 「公式」 完');
  });

  it('closes elements that a cut leaves open', async () => {
    const { html } = await excerpt(`**${'粗'.repeat(400)}**`);
    expect(html).toBe(`<strong>${'粗'.repeat(300)}…</strong>`);
  });

  it('is empty for an article without text', async () => {
    expect(await excerpt('# 题')).toEqual({ html: '', text: '' });
  });

  it.each(
    [
      '`Dijkstra_algorithm`',
      '[the paper of 1959](/a)',
      '**heavily loaded words**',
      '*both of them*',
      '<kbd>Ctrl</kbd>',
    ].flatMap((inner) => [280, 290, 295, 299].map((before) => [inner, before] as const)),
  )('never ends within %s after %i characters', async (inner, before) => {
    const { text } = await excerpt(`${'文'.repeat(before)} ${inner} ${'文'.repeat(100)}`, 'en');
    const shown = inner.replace(/[`*]|<[^>]*>|\[|\]\(.*\)/g, '');
    const rest = text
      .replace(/^文+ ?/, '')
      .replace('…', '')
      .trimEnd();
    expect([shown, '']).toContain(rest.replace(/ ?文+$/, ''));
  });

  it.each(['👩‍👩‍👧‍👦', '🇨🇳', 'e\u0301\u0302', '𠮷', '👍🏽'])('never divides %s', async (sign) => {
    for (const before of [294, 296, 297, 298, 299]) {
      const { text } = await excerpt(`${'文'.repeat(before)}${sign}${'文'.repeat(100)}`);
      expect(text.replace('…', '').replace(/文/g, '')).toBe(text.includes(sign) ? sign : '');
    }
  });

  it('names several blocks of code, images or tables in a row once', async () => {
    const code = '```js\nlet a\n```\n\n';
    expect((await excerpt(`前\n\n${code}${code}后`)).text).toBe('前 「代码」 后');
    expect((await excerpt('a\n\n![b](b.png)\n\n![c](c.png)\n\nd', 'en')).text).toBe('a [image] d');
    expect((await excerpt(`前\n\n${code}中\n\n${code}后`)).text).toBe('前 「代码」 中 「代码」 后');
  });

  it('names code that would fill it', async () => {
    expect((await excerpt(`文 \`${'f(x);'.repeat(60)}\` 完`)).text).toBe('文 「代码」 完');
  });
});
