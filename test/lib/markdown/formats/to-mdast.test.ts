import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toMdast } from '@/lib/markdown/formats/to-mdast';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  position?: { start: Point; end: Point };
}
interface Point {
  line: number;
  column: number;
  offset: number;
}

const point = (line: number, column: number, offset: number) => ({ line, column, offset });

describe('the syntax tree of an article', () => {
  it('has places in the article as typed, after its front matter', () => {
    expect(toMdast('---\ntitle: a\n---\n\n文 $x$\n')).toEqual({
      type: 'root',
      children: [
        { type: 'yaml', value: 'title: a', position: { start: point(1, 1, 0), end: point(3, 4, 16) } },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: '文 ', position: { start: point(5, 1, 18), end: point(5, 3, 20) } },
            {
              type: 'inlineMath',
              value: 'x',
              data: { display: false },
              position: { start: point(5, 3, 20), end: point(5, 6, 23) },
            },
          ],
          position: { start: point(5, 1, 18), end: point(5, 6, 23) },
        },
      ],
      position: { start: point(1, 1, 0), end: point(6, 1, 24) },
    });
  });

  it('includes attributes and captions', () => {
    const tree = toMdast('## A {#a .b c="d e"}\n\n$$\nx\n$$ {#x}\n\n| a |\n| - |\n| b |\n\n: *C* {#t}\n\n+++') as Node;
    expect(tree.children).toMatchObject([
      {
        type: 'heading',
        depth: 2,
        children: [{ type: 'text', value: 'A' }],
        data: { attributes: { id: 'a', classes: ['b'], pairs: { c: 'd e' } } },
      },
      { type: 'math', value: 'x', data: { display: true, attributes: { id: 'x', classes: [], pairs: {} } } },
      {
        type: 'table',
        data: {
          attributes: { id: 't' },
          caption: { children: [{ type: 'emphasis', position: { start: { line: 11 } } }] },
        },
      },
      { type: 'paragraph', children: [{ value: '+++' }] },
    ]);
  });

  it('uses the node names of the mdast tools for everything else', () => {
    const source = ':::theorem[T]{#t}\nH~2~O x^2^ :kbd[a]\n:::\n\na[^1] [b]\n\n[^1]: c\n\n[b]: d\n\n$$\ny\n\nafter';
    const types = new Set<string>();
    const collect = (node: Node): void => {
      types.add(node.type);
      node.children?.forEach(collect);
    };
    collect(toMdast(source) as Node);
    const expected = 'root containerDirective paragraph text subscript superscript textDirective';
    expect([...types].join(' ')).toBe(`${expected} footnoteReference linkReference footnoteDefinition definition math`);
    expect(JSON.stringify(toMdast(source))).toContain('"data":{"display":true,"closed":false}');
    expect(JSON.stringify(toMdast(source))).toContain('"data":{"directiveLabel":true}');
  });

  it('is plain JSON in which the position of each text is right', () => {
    const folder = 'prisma/demo/articles';
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    for (const path of [
      ...names.map((name) => `${folder}/${name}`),
      'docs/guide/writing.md',
      'docs/guide/writing.zh.md',
    ]) {
      const source = readFileSync(path, 'utf8');
      const tree = toMdast(source);
      expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
      let texts = 0;
      const check = (node: Node): void => {
        node.children?.forEach(check);
        if (node.type !== 'inlineMath' && node.type !== 'inlineCode') return;
        texts += 1;
        const { start, end } = node.position ?? { start: point(0, 0, 0), end: point(0, 0, 0) };
        const [lines] = [source.slice(0, start.offset).split('\n')];
        expect([lines.length, (lines.at(-1)?.length ?? 0) + 1]).toEqual([start.line, start.column]);
        expect(source.slice(start.offset, end.offset)).toContain(node.value);
      };
      check(tree as Node);
      expect(texts).toBeGreaterThan(10);
    }
  });

  it('includes text that cannot be parsed within bounds as source', () => {
    const long = 'a'.repeat(500_001);
    expect(toMdast(long).children).toMatchObject([{ type: 'code', value: long }]);
    const nested = `${'> '.repeat(200)}a`;
    expect(toMdast(nested).children).toMatchObject([{ type: 'code', value: nested }]);
    const complex = '['.repeat(50_000);
    expect(toMdast(`a\n\n${complex}\n\nb`).children).toMatchObject([
      { type: 'paragraph' },
      { type: 'code', value: complex, position: { start: point(3, 1, 3), end: point(3, 50_001, 50_003) } },
      { type: 'paragraph', position: { start: point(5, 1, 50_005) } },
    ]);
  });
});
