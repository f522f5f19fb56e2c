import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { readAttributes } from '@/lib/markdown/attributes/read-attributes';
import { remarkFormulas } from '@/lib/markdown/syntax/remark-formulas';

const processor = remark().use(remarkGfm, { singleTilde: false }).use(remarkFormulas);

function read(source: string): Root {
  const tree = processor.parse(source);
  readAttributes(tree, source);
  return tree;
}

/** Types, texts, ids and captions: what a reader of the tree would see. */
function outline(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(outline).join('') : 'value' in node ? node.value : '';
  const { id, classes, pairs } = node.data?.attributes ?? {};
  const attributes = node.data?.attributes
    ? `{${[id && `#${id}`, ...(classes ?? []).map((name) => `.${name}`), ...[...(pairs ?? [])].map(String)].filter(Boolean).join(' ')}}`
    : '';
  const caption =
    node.type === 'table' && node.data?.caption ? `<${node.data.caption.children.map(outline).join('')}>` : '';
  return node.type === 'text' || node.type === 'root' ? inner : `${node.type}(${inner})${attributes}${caption}`;
}

describe('attributes of headings', () => {
  it.each([
    ['## Title {#sec:a}', 'heading(Title){#sec:a}'],
    ['## 标题{#节:甲 .wide}', 'heading(标题){#节:甲 .wide}'],
    ['## Title {#sec:a} ##', 'heading(Title){#sec:a}'],
    ['Title {-}\n===', 'heading(Title){.unnumbered}'],
    ['## A *b* {#a_b_ c="d"}', 'heading(A emphasis(b)){#a_b_ c,d}'],
    ['## A {#a url="http://example.org/x"}', 'heading(A){#a url,http://example.org/x}'],
    ['## A \\{b\\} {#c title="{x"}', 'heading(A {b}){#c title,{x}'],
    ['> ## Quoted {#q}', 'blockquote(heading(Quoted){#q})'],
  ])('%s', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it.each([
    ['## The set {1, 2}', 'heading(The set {1, 2})'],
    ['## Title \\{#a}', 'heading(Title {#a})'],
    ['## Code `{#a}`', 'heading(Code inlineCode({#a}))'],
    ['## {#a}', 'heading({#a})'],
    ['## Title {#a} more', 'heading(Title {#a} more)'],
    ['## In $f{#a}$', 'heading(In inlineMath(f{#a}))'],
  ])('%s has none', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it('have places in the source', () => {
    const [, heading] = read('text\n\n## Title {#sec:a}').children;
    expect(heading?.data?.attributes).toMatchObject({ from: 15, end: 23, parts: [{ from: 16, to: 22 }] });
  });
});

describe('attributes of images', () => {
  it.each([
    ['![cap](x.png){#fig:a width=60% .wide}', 'paragraph(image(){#fig:a .wide width,60%})'],
    ['a ![](x.png){width=60%} b', 'paragraph(a image(){width,60%} b)'],
    ['![](x.png){#a}![](y.png){#b}', 'paragraph(image(){#a}image(){#b})'],
    ['*![](x.png){#a}* c', 'paragraph(emphasis(image(){#a}) c)'],
    ['![](x.png){#a_b_c t="http://example.org"} d', 'paragraph(image(){#a_b_c t,http://example.org} d)'],
    ['![x]{#a}\n\n[x]: y.png', 'paragraph(imageReference(){#a})definition()'],
    ['| ![](x.png){#a} |\n|--|', 'table(tableRow(tableCell(image(){#a})))'],
  ])('%s', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it.each([
    ['![](x.png) {#a}', 'paragraph(image() {#a})'],
    ['![](x.png){a}', 'paragraph(image(){a})'],
    ['![](x.png)*{#a}*', 'paragraph(image()emphasis({#a}))'],
    ['[x](y){#a}', 'paragraph(link(x){#a})'],
  ])('%s has none', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it('do not move the text after them', () => {
    const [paragraph] = read('![](x.png){#a\n.b} text').children;
    expect(paragraph).toMatchObject({
      children: [{}, { value: ' text', position: { start: { line: 2, column: 4, offset: 17 } } }],
    });
  });
});

describe('attributes of display formulas', () => {
  it.each([
    ['$$\nx\n$$ {#eq:a}', 'math(x){#eq:a}'],
    ['$$\nx\n$${#eq:a}', 'math(x){#eq:a}'],
    ['$$\nx\n$$ {#eq:a} and more', 'math(x){#eq:a}paragraph(and more)'],
    ['$$x$$ {#eq:a}', 'paragraph(inlineMath(x){#eq:a})'],
    ['so $$x$$ {#eq:a}, and', 'paragraph(so inlineMath(x){#eq:a}, and)'],
    ['- \\[\n  x_1\n  \\] {#eq:a}', 'list(listItem(math(x_1){#eq:a}))'],
  ])('%s', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it.each([
    ['$x$ {#eq:a}', 'paragraph(inlineMath(x) {#eq:a})'],
    ['$$\nx\n$$\n{#eq:a}', 'math(x)paragraph({#eq:a})'],
    ['$$\nx\n$$ {y}', 'math(x)paragraph({y})'],
  ])('%s has none', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });
});

const table = '| a | b |\n|---|---|\n| 1 | 2 |';
const shown = (tail: string) => `table(tableRow(tableCell(a)tableCell(b))tableRow(tableCell(1)tableCell(2)))${tail}`;

describe('captions of tables', () => {
  it.each([
    [`${table}\n\n: Caption *x* {#tbl:a}`, shown('{#tbl:a}<Caption emphasis(x)>')],
    [`: Caption {#tbl:a}\n\n${table}`, shown('{#tbl:a}<Caption>')],
    [`Table: Caption\n\n${table}`, shown('<Caption>')],
    [`表：说明{#表:甲}\n\n${table}`, shown('{#表:甲}<说明>')],
    [`:说明\n\n${table}`, shown('<说明>')],
    [`${table}\n: Caption {#tbl:a}`, shown('{#tbl:a}<Caption>')],
    [`${table}\n\n: One\n\n${table}\n\n: Two`, `${shown('<One>')}${shown('<Two>')}`],
    [`: One\n\n${table}\n\n: Two\n\n${table}`, `${shown('<One>')}${shown('<Two>')}`],
  ])('%s', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it.each([
    [`${table}\n\nA caption`, `${shown('')}paragraph(A caption)`],
    [`${table}\n\n:numref: \`x\``, `${shown('')}paragraph(:numref: inlineCode(x))`],
    [`: Caption\n\ntext\n\n${table}`, `paragraph(: Caption)paragraph(text)${shown('')}`],
    ['| a |\n|---|\n| : b |', 'table(tableRow(tableCell(a))tableRow(tableCell(: b)))'],
  ])('%s has none', (source, expected) => {
    expect(outline(read(source))).toBe(expected);
  });

  it('do not include their mark', () => {
    const [only] = read(`${table}\n\n: Caption`).children;
    expect(only).toMatchObject({
      data: { caption: { children: [{ position: { start: { line: 5, column: 3, offset: 33 } } }] } },
    });
  });
});

it.each([
  ['![](x){#a}', 2_000],
  ['{', 100_000],
  ['{#a', 100_000],
  ['# {{{{{#a}}}}}\n', 5_000],
])('%s many times is read in linear time', (part, times) => {
  const source = part.repeat(times);
  const tree = processor.parse(source);
  const begun = performance.now();
  readAttributes(tree, source);
  expect(performance.now() - begun).toBeLessThan(500);
});
