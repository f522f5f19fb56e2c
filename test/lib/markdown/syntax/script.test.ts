import type { Nodes, Root } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkFormulas } from '@/lib/markdown/syntax/remark-formulas';
import { remarkScripts } from '@/lib/markdown/syntax/script';

const toHtml = (tree: Nodes) =>
  unified()
    .use(rehypeStringify)
    .stringify(tree as Root);

const processor = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFormulas)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkScripts)
  .freeze();

const render = (source: string) => toHtml(toHast(processor.parse(source))).replace(/^<p>|<\/p>$/g, '');

describe('subscripts and superscripts', () => {
  it.each([
    ['H~2~O and x^2^.', 'H<sub>2</sub>O and x<sup>2</sup>.'],
    ['^14^C', '<sup>14</sup>C'],
    ['x^2^~i~', 'x<sup>2</sup><sub>i</sub>'],
    ['x~i,j~ = 1', 'x<sub>i,j</sub> = 1'],
    ['Na^+^ Cl^-^', 'Na<sup>+</sup> Cl<sup>-</sup>'],
    ['米^2^，v~平均~是', '米<sup>2</sup>，v<sub>平均</sub>是'],
    ['商标^TM^', '商标<sup>TM</sup>'],
    ['x^*n*^ and x^[a](b)^', 'x<sup><em>n</em></sup> and x<sup><a href="b">a</a></sup>'],
    ['x^`a`^', 'x<sup><code>a</code></sup>'],
    ['P~a\\ cat~', 'P<sub>a\u00a0cat</sub>'],
    ['x^a\\^b^', 'x<sup>a^b</sup>'],
    ['**H~2~O**', '<strong>H<sub>2</sub>O</strong>'],
    ['(a)^b^ "q"^c^', '(a)<sup>b</sup> "q"<sup>c</sup>'],
    ['a^b^c^d^e', 'a<sup>b</sup>c<sup>d</sup>e'],
  ])('%s', (source, html) => {
    expect(render(source)).toBe(html);
  });

  it.each([
    ['~~gone~~ a~~b~~', '<del>gone</del> a<del>b</del>'],
    ['H~a~~b~~', 'H~a<del>b</del>'],
    ['x^a b^ and H~a b~', 'x^a b^ and H~a b~'],
    ['x^a\nb^', 'x^a\nb^'],
    ['\\~a~ H\\~2~ x\\^2^', '~a~ H~2~ x^2^'],
    ['`H~2~O`', '<code>H~2~O</code>'],
    ['[^1][^2] x', '[^1][^2] x'],
    ['^_^ 你好^o^ ^-^ ^^', '^_^ 你好^o^ ^-^ ^^'],
    ['3~5个，7~9个', '3~5个，7~9个'],
    ['10~20/30~40', '10~20/30~40'],
    ['大约~3~5天', '大约~3~5天'],
    ['10:00~11:00,13:00~14:00', '10:00~11:00,13:00~14:00'],
    ['A~B和C~是', 'A~B和C~是'],
    ['a~b,c~d', 'a~b,c~d'],
    ['2^3=8,3^2=9', '2^3=8,3^2=9'],
    ['x^^ x~~', 'x^^ x~~'],
    ['~/a ~b~', '~/a ~b~'],
    ['x^2', 'x^2'],
  ])('%s is neither', (source, html) => {
    expect(render(source)).toBe(html);
  });

  it('leave footnotes and formulas as they are', () => {
    expect(render('a[^1]^b^\n\n[^1]: n')).toContain('data-footnote-ref');
    const [paragraph] = processor.parse('$a^b^c$ and $x_{~i~}$').children;
    expect(paragraph).toMatchObject({
      children: [{ type: 'inlineMath', value: 'a^b^c' }, { type: 'text' }, { type: 'inlineMath', value: 'x_{~i~}' }],
    });
  });

  it('are nodes with positions', () => {
    expect(processor.parse('x^2^ H~a\\ b~').children[0]).toMatchObject({
      children: [
        { type: 'text', value: 'x' },
        {
          type: 'superscript',
          data: { hName: 'sup' },
          position: { start: { offset: 1 }, end: { offset: 4 } },
          children: [{ type: 'text', value: '2', position: { start: { offset: 2 }, end: { offset: 3 } } }],
        },
        { type: 'text', value: ' H' },
        { type: 'subscript', data: { hName: 'sub' }, position: { start: { offset: 6 }, end: { offset: 12 } } },
      ],
    });
  });

  it.each([
    'H~2~O x^2^',
    'P~a\\ b~',
    'a\\^b^',
    'a\\^b\\^c\\^d',
    'x^\\^y^',
    '2^10',
    'H\\~2~',
    'x^*a*^',
    'v~平均~是',
    '3~5个',
  ])('%s is written so that it is read back as the same', (source) => {
    const written = processor.stringify(processor.parse(source));
    expect(render(written)).toBe(render(source));
  });

  it('that cannot be written with marks become HTML', () => {
    const text = (value: string) => ({ type: 'text' as const, value });
    const superscript = { type: 'superscript' as const, data: { hName: 'sup' as const }, children: [text('a b')] };
    const subscript = { type: 'subscript' as const, data: { hName: 'sub' as const }, children: [text('2')] };
    const children = [text('x'), superscript, text(' '), subscript];
    expect(processor.stringify({ type: 'root', children: [{ type: 'paragraph', children }] })).toBe(
      'x<sup>a b</sup> <sub>2</sub>\n',
    );
  });

  it.each(['^', '~', 'a^', 'a~', '^a ', 'a^\\', 'x^a^', '~~a~', 'a~b'])(
    '%s many times is read in about linear time',
    (part) => {
      const time = (times: number) => {
        const begun = performance.now();
        processor.parse(part.repeat(times));
        return performance.now() - begun;
      };
      time(1_000);
      expect(time(4_000)).toBeLessThan(1_500);
    },
  );
});
