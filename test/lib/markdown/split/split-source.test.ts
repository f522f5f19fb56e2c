import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSource } from '@/lib/markdown/split/split-source';
import { makeMarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';
import { randomRuns } from '@/test/setup/test-size';
import { articleFolders, readArticles } from '../conformance/articles';
import { commonmarkExamples, gfmExamples } from '../conformance/spec-examples';
import { nastyDocument } from './nasty-document';
import { readInAllWays } from './read-blocks-alone';

const parsers = { none: makeMarkdownParser('none'), gfm: makeMarkdownParser('gfm'), all: makeMarkdownParser('all') };

function textsOf(source: string): string[] {
  return splitSource(source, 0, 1).map(({ text }) => text);
}

describe('a source read block by block has the same tree as when read whole', () => {
  it('in random documents of nested and unfinished blocks', () => {
    fc.assert(
      fc.property(nastyDocument, (source) => {
        if (splitSource(source, 0, 1).length < 2) return;
        const { whole, alone, inOneGo } = readInAllWays(source, parsers.all);
        if (!isDeepStrictEqual(alone, whole)) expect(alone).toEqual(whole);
        if (!isDeepStrictEqual(inOneGo, whole)) expect(inOneGo).toEqual(whole);
      }),
      randomRuns(2_000, 20_000),
    );
  }, 600_000);

  it.each(Object.entries(parsers))('in the examples of CommonMark and GFM, read with the extensions %s', (_, parse) => {
    const examples = [...commonmarkExamples, ...gfmExamples];
    expect(examples).toHaveLength(652 + 677);
    for (const { markdown } of examples) {
      const { whole, alone, inOneGo } = readInAllWays(markdown, parse);
      expect(alone).toEqual(whole);
      expect(inOneGo).toEqual(whole);
    }
  });

  it('in pairs of those examples, one after the other', () => {
    const examples = [...commonmarkExamples, ...gfmExamples].map(({ markdown }) => markdown);
    for (const [index, example] of examples.entries()) {
      const { whole, alone } = readInAllWays(`${example}\n${examples[(index * 7) % examples.length]}`, parsers.all);
      expect(alone).toEqual(whole);
    }
  }, 120_000);

  it.each(articleFolders)(
    'in every article of %s',
    (folder) => {
      const articles = readArticles(folder);
      expect(articles.length).toBeGreaterThan(0);
      for (const { name, source } of articles) {
        const { whole, alone, inOneGo, blocks } = readInAllWays(source, parsers.all);
        expect(isDeepStrictEqual(alone, whole), name).toBe(true);
        expect(isDeepStrictEqual(inOneGo, whole), name).toBe(true);
        // An article that is split too rarely would make the preview slow; its longest code block is the measure.
        expect(Math.max(...blocks.map(({ text }) => text.split('\n').length)), name).toBeLessThan(200);
      }
    },
    300_000,
  );
});

describe('where a source is split', () => {
  it('is before each top-level block that follows a blank line', () => {
    expect(textsOf('a\nb\n\n# c\nd\n\n\n> e\n\n```\nf\n\ng\n```\n\n$$\nh\n$$\n\n| i |\n|---|\n\nj')).toEqual([
      'a\nb\n\n',
      '# c\nd\n\n\n',
      '> e\n\n',
      '```\nf\n\ng\n```\n\n',
      '$$\nh\n$$\n\n',
      '| i |\n|---|\n\n',
      'j',
    ]);
  });

  it('keeps a list together with its items, their content and anything that may be open in them', () => {
    expect(textsOf('1. a\n\n   ```\n   b\n   ```\n\n2. c\n\nd\n\n- e\n  ```\n\nf\n\ng')).toEqual([
      '1. a\n\n   ```\n   b\n   ```\n\n2. c\n\n',
      'd\n\n',
      '- e\n  ```\n\nf\n\n',
      'g',
    ]);
  });

  it('keeps a directive container, an HTML comment and the content between two tags in one block', () => {
    expect(textsOf(':::note\na\n\n- b\n\n:::\n\nc\n\n<!-- d\n\ne -->\n\n<details>\n\nf\n\n</details>\n\ng')).toEqual([
      ':::note\na\n\n- b\n\n:::\n\n',
      'c\n\n',
      '<!-- d\n\ne -->\n\n',
      '<details>\n\nf\n\n</details>\n\n',
      'g',
    ]);
  });

  it('keeps a caption in one block with its table', () => {
    expect(textsOf('a\n\n: b\n\n| c |\n|---|\n\nd')).toEqual(['a\n\n: b\n\n| c |\n|---|\n\n', 'd']);
  });

  it('counts lines and offsets in the source, for any kind of line ending', () => {
    expect(splitSource('a\r\n\r\nb\r\rc', 0, 1)).toEqual([
      { text: 'a\r\n\r\n', line: 1, offset: 0 },
      { text: 'b\r\r', line: 3, offset: 5 },
      { text: 'c', line: 5, offset: 8 },
    ]);
  });

  it('is found in linear time', () => {
    const time = (source: string): number => {
      const started = performance.now();
      splitSource(source, 0, 1);
      return performance.now() - started;
    };
    for (const line of ['a\n', 'a\n\n', '<b>\n\n', '- a\n', '\t\n', '```\n', '[^a]: b\n\n', '`'.repeat(500)]) {
      expect(time(line.repeat(500_000 / line.length)), line).toBeLessThan(2_000);
    }
  });
});
