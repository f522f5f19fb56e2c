import { describe, expect, it } from 'vitest';
import { type Language, languages } from '@/lib/kernel/language';
import { renderArticle } from '@/lib/markdown/render-article';

const excerpt = async (source: string, language: Language = 'zh') => {
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

  it('continues after code blocks, tables and standalone images, and keeps their captions', async () => {
    const table = '| a |\n|-|\n| b |';
    const source = `前\n\n\`\`\`js\nlet a\n\`\`\`\n\n${table}\n\n- 项\n\n  ${table.replaceAll('\n', '\n  ')}\n\n![图](a.png)\n\n后`;
    for (const language of languages)
      expect(await excerpt(source, language)).toEqual({ html: '前 项 后', text: '前 项 后' });
    const captioned = `前\n\n${table}\n\n表：比较 {#tbl:a}\n\n![图](a.png "题"){#fig:a}\n\n后`;
    expect((await excerpt(captioned)).text).toBe('前 表 1：比较 图 1：题 后');
    expect((await excerpt('[![徽](a.svg)](https://a.com) ![徽](b.svg)\n\n后')).text).toBe('后');
    expect((await excerpt(`${table}\n\n\`\`\`js\nlet a\n\`\`\``)).text).toBe('');
  });

  it('replaces an image within a sentence by its name', async () => {
    expect((await excerpt('点 ![存](a.png) 保存')).html).toBe('点 「图」 保存');
    expect((await excerpt('Press ![save](a.png) to save', 'en')).text).toBe('Press [image] to save');
  });

  it('contains no links, ids or focusable elements, since it is shown inside a link', async () => {
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

  it('has the requested length, and is complete without a limit', async () => {
    const source = '中'.repeat(500);
    expect((await renderArticle(source, { language: 'zh', excerptLength: 40 })).excerptText).toBe(
      `${'中'.repeat(40)}…`,
    );
    const whole = await renderArticle(source, { language: 'zh', excerptLength: Number.POSITIVE_INFINITY });
    expect(whole.excerptText).toBe(source);
  });

  it('does not split a character outside the basic plane', async () => {
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

  it('replaces a formula that would fill it by its name', async () => {
    expect((await excerpt(`文 $${'x+'.repeat(200)}x$ 完`)).html).toBe('文 「公式」 完');
  });

  it('closes elements that cutting leaves open', async () => {
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

  it.each(['👩‍👩‍👧‍👦', '🇨🇳', 'e\u0301\u0302', '𠮷', '👍🏽'])('never splits %s', async (sign) => {
    for (const before of [294, 296, 297, 298, 299]) {
      const { text } = await excerpt(`${'文'.repeat(before)}${sign}${'文'.repeat(100)}`);
      expect(text.replace('…', '').replace(/文/g, '')).toBe(text.includes(sign) ? sign : '');
    }
  });

  it('names consecutive images only once', async () => {
    expect((await excerpt('a ![b](b.png) ![c](c.png) d', 'en')).text).toBe('a [image] d');
    expect((await excerpt('a ![b](b.png) b ![c](c.png) d', 'en')).text).toBe('a [image] b [image] d');
  });

  it('replaces code that would fill it by its name', async () => {
    expect((await excerpt(`文 \`${'f(x);'.repeat(60)}\` 完`)).text).toBe('文 「代码」 完');
  });
});
