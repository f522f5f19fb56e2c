import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { ArticleBlock, ArticleFacts } from '@/lib/markdown/assemble/article-facts';
import { makeTitle } from '@/lib/markdown/assemble/make-title';
import { makeToc } from '@/lib/markdown/assemble/make-toc';
import { suggestName } from '@/lib/markdown/assemble/suggest-name';
import { type BlockState, startBlock } from '@/lib/markdown/block/block-state';
import { checkPrices } from '@/lib/markdown/checks/check-prices';
import { locateInFormula } from '@/lib/markdown/formula/locate-in-formula';
import { definitionsFor } from '@/lib/markdown/read/block-definitions';
import { remarkRoles } from '@/lib/markdown/references/remark-roles';
import { remarkTexReferences } from '@/lib/markdown/references/remark-tex-references';
import { isDollarFormula } from '@/lib/markdown/text/formula-or-prose';
import { remarkEndAutolinks } from '@/lib/markdown/typography/remark-end-autolinks';
import { remarkJoinLines } from '@/lib/markdown/typography/remark-join-lines';

const long = 500_000;
const spaces = ' '.repeat(long);

/**
 * Parts of the engine with more text than any block may have: if it were reread from each of its characters, each text would take one to ten
 * minutes. Steps are counted where possible.
 */
describe('a part of the engine takes time in proportion to its text, for', () => {
  it('spaces within a line', () => {
    const node = { type: 'text' as const, value: `文${spaces}b\n文 \n 文` };
    remarkJoinLines()(rootOf(node));
    expect(node.value).toBe(`文${spaces}b\n文文`);
  });

  it('spaces before no end of a tab', () => {
    const source = `:a:${spaces}b :end_tab:`;
    const { tree } = run(source, [{ type: 'text', value: source }], remarkRoles());
    expect(textOf(tree)).toBe(`:a:${spaces}b`);
  });

  it('spaces in a title', () => {
    const block = { reading: { title: { parts: [`a${spaces}b `, ''], holes: [0] }, holes: [], headings: [] } };
    expect(makeTitle([block as unknown as ArticleBlock], () => undefined)).toBe('a b');
  });

  it('letters after a price', () => {
    const tex = `1${'a'.repeat(long)}`;
    const state = stateOf(`$${tex}$`);
    const place = positionOf(state.source);
    const data = { texLines: [], closed: true, display: false };
    checkPrices(paragraph([{ type: 'inlineMath', value: tex, data, position: place }]), state);
    expect(state.problems).toEqual([]);
    expect(isDollarFormula({ tex, previous: '', following: '' })).toBe(true);
  });

  it('addresses that full-width punctuation divides', () => {
    const text = 'https://a.com，'.repeat(40_000);
    const link = { type: 'link' as const, url: text, children: [{ type: 'text' as const, value: text }] };
    const { tree } = run(text, [{ ...link, position: positionOf(text) }], remarkEndAutolinks());
    expect(linksIn(tree)).toBe(40_000);
    expect(textOf(tree)).toBe(text);
  });

  it('references in one text', () => {
    const text = '\\ref{a} '.repeat(60_000);
    const { state } = run(text, [{ type: 'text', value: text, position: positionOf(text) }], remarkTexReferences());
    expect(state.holes).toHaveLength(60_000);
    const column = text.lastIndexOf('a') + 1;
    expect(state.holes.at(-1)).toMatchObject({ names: [{ name: 'a', position: { start: { line: 1, column } } }] });
  });

  it('escaped brackets beside definitions', () => {
    const links = new Map([['A', { identifier: 'a', url: '/u' }]]);
    const found = definitionsFor(`[${'\\['.repeat(long)} [a]`, { links, footnotes: new Map() });
    expect([...found.links.keys()]).toEqual(['a']);
  });

  it('headings and holes of one block', () => {
    const count = 1_000;
    const headings = Array.from({ length: count }, (_, hole) => ({ hole, level: 2, line: 1, teaser: [] }));
    const block = { reading: { headings, holes: Array.from({ length: count }, () => ({})) } };
    let asked = 0;
    makeToc([block as unknown as ArticleBlock], () => {
      asked += 1;
      return undefined;
    });
    expect(asked).toBe(2 * count);
  });

  it('lines of a formula with labels', () => {
    let read = 0;
    const lines = Array.from({ length: 10_000 }, (_, line) => ({
      get offset() {
        read += 1;
        return 2 * line;
      },
      line,
      column: 1,
    }));
    const place = locateInFormula('a\n'.repeat(10_000), 7_000, 1, lines, 0, undefined);
    expect(place).toEqual({ start: { line: 3_500, column: 1 }, end: { line: 3_500, column: 2 } });
    expect(read).toBeLessThan(50);
  });

  it('names that are like none of thousands', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `name${index}`);
    const facts = { compared: 0 } as ArticleFacts;
    expect(suggestName(facts, 'naem12', names)).toBe('name12');
    let looked = 0;
    const counted = {
      *[Symbol.iterator]() {
        for (const name of names) {
          looked += 1;
          yield name;
        }
      },
    };
    for (let index = 0; index < 1_000; index += 1) suggestName(facts, `nane${index}`, counted);
    expect(looked).toBeLessThanOrEqual(100_000);
    expect(suggestName(facts, 'naem12', names)).toBeUndefined();
  });
});

function stateOf(source: string): BlockState {
  return startBlock(source, {
    language: 'en',
    sourceLines: false,
    teaserLength: 0,
    title: undefined,
    resolveImage: undefined,
  });
}

function run(source: string, children: PhrasingContent[], plugin: (tree: Root, file: VFile) => void) {
  const state = stateOf(source);
  const tree = rootOf(...children);
  plugin(tree, new VFile({ data: { block: state } }));
  return { tree, state };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function rootOf(...children: PhrasingContent[]): Root {
  return { type: 'root', children: [paragraph(children)] };
}

function positionOf(text: string) {
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  };
}

function phrasesOf(tree: Root): PhrasingContent[] {
  return tree.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
}

function linksIn(tree: Root): number {
  return phrasesOf(tree).filter((child) => child.type === 'link').length;
}

function textOf(tree: Root): string {
  return phrasesOf(tree)
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'link' ? textOf(rootOf(...child.children)) : '',
    )
    .join('');
}
