import { describe, expect, it } from 'vitest';
import { readSourceFile } from '@/lib/transfer/markdown/source-file';
import { folderOf } from './folder';

const read = async (lines: string) => {
  const { root } = folderOf({ 'a.md': `---\n${lines}\n---\nText\n` });
  const { title, tags, series, seriesPosition, excerpt, draft, faults } = await readSourceFile(root, 'a.md');
  return {
    title,
    tags,
    series,
    seriesPosition,
    excerpt,
    draft,
    said: faults.map(({ code, line }) => `${code}:${line}`),
  };
};

describe('titles in front matter', () => {
  it.each([
    ['Learning C # not C++', 'Learning C # not C++'],
    ['#1 in maths', '#1 in maths'],
    ['&amp; and', '&amp; and'],
    ['&T Theorem', '&T Theorem'],
    ['&amp;', '&amp;'],
    ['!important note', '!important note'],
    ['!', '!'],
    ['!note 7', '!note 7'],
    ['7 # lucky', '7 # lucky'],
    ['null # and void', 'null # and void'],
    ['#hash#tag #two', '#hash#tag #two'],
    ['two\n  lines # and more', 'two lines # and more'],
    ['C#\t# sharp', 'C# # sharp'],
    ['&a !b c # d', '&a !b c # d'],
    ['题目 # 注', '题目 # 注'],
  ])('%j is kept as it is written, and the account says so', async (written, title) => {
    const found = await read(`title: ${written}`);
    expect(found.title?.replaceAll(/\s+/g, ' ')).toBe(title);
    expect(found.said).toEqual(['value-as-written:2']);
  });

  it.each(['C#', 'C # D'].map((title) => [JSON.stringify(title), title]))(
    '%s is a plain title',
    async (written, title) => {
      expect(await read(`title: ${written}`)).toMatchObject({ title, said: [] });
      expect(await read('title: C#')).toMatchObject({ title: 'C#', said: [] });
      expect(await read('title: "C" # a comment')).toMatchObject({ title: 'C', said: [] });
      expect(await read('title: !!str 007')).toMatchObject({ title: '007', said: [] });
      expect(await read('title: &t T\nother: *t')).toMatchObject({ title: 'T', said: [] });
      expect(await read('title: # the title\n  T')).toMatchObject({ title: 'T', said: [] });
    },
  );

  it.each(['~', 'null', 'Null', 'NULL'])('%s is none, and the account says so', async (written) => {
    expect(await read(`title: ${written}`)).toMatchObject({ title: null, said: ['value-left-out:2'] });
    expect(await read('title:')).toMatchObject({ title: null, said: [] });
    expect(await read(`description: ${written}`)).toMatchObject({ excerpt: null, said: [] });
    expect(await read('title: "null"')).toMatchObject({ title: 'null', said: [] });
  });

  it('are followed by other words that are kept as they are written', async () => {
    expect(await read('summary: On F# and C # too\nseries: !new')).toMatchObject({
      excerpt: 'On F# and C # too',
      series: '!new',
      said: ['value-as-written:2', 'value-as-written:3'],
    });
  });
});

describe('tags in front matter', () => {
  it.each([
    ['tags: #foo', ['foo']],
    ['tags: #foo #bar', ['foo', 'bar']],
    ['tags: "#foo, C#"', ['foo', 'C#']],
    ['tags:\n  - #foo\n  - a\n  - #b/c', ['a', 'foo', 'b/c']],
    ['tags: !foo', ['!foo']],
    ['tags: &foo bar', ['&foo bar']],
    ['tags:\n  - name: Obj', ['Obj']],
    ['tags: [{ title: A }, { label: B, id: 3 }, c]', ['A', 'B', 'c']],
    ['tags: { name: One }', ['One']],
    ['tags: [[a, [b]], "c, d"]', ['a', 'b', 'c, d']],
    ['taxonomies: { tags: [a], categories: [{ name: b }] }', ['a', 'b']],
    ['tags:\n  -', []],
    ['tags: # a list', []],
    ['tags: null', []],
  ])('%j', async (lines, tags) => {
    expect(await read(lines)).toMatchObject({ tags, said: [] });
  });

  it.each([
    ['tags: [null, ~, a]', ['a']],
    ['tags:\n  - null\n  - a', ['a']],
    ['tags: {a: 1}', []],
    ['tags: [{ id: 7 }, b]', ['b']],
    ['tags: a, b # comment', ['a', 'b']],
    ['tags:\n  - C # sharp\n  - b', ['C', 'b']],
    ['categories: [{ parent: x }]', []],
  ])('%j with what is left out in the account', async (lines, tags) => {
    expect(await read(lines)).toMatchObject({ tags, said: ['value-left-out:2'] });
  });

  it.each(['tags: #draft', 'tags:\n  - #draft\n  - a', 'tags: #a #private', 'keywords: #wip'])(
    'keep a file back behind a sign that YAML reads as a comment: %j',
    async (lines) => {
      expect((await read(lines)).draft).not.toBeNull();
    },
  );
});

describe('other values in front matter', () => {
  it('are in the account where they are not taken', async () => {
    expect(await read('series: [one, two]')).toMatchObject({ series: 'one', said: ['value-left-out:2'] });
    expect(await read('series: one\nseries_order: first')).toMatchObject({ said: ['value-left-out:3'] });
    expect(await read('series: one\nseries_order: 2')).toMatchObject({ seriesPosition: 2, said: [] });
    expect(await read('ｓｅｒｉｅｓ: one\nSeries.Order: 2')).toMatchObject({
      series: 'one',
      seriesPosition: 2,
      said: [],
    });
    const aliases = Array.from({ length: 101 }, (_, n) => `  - /old/${n}`).join('\n');
    expect(await read(`aliases:\n${aliases}`)).toMatchObject({ said: ['aliases-left-out:2'] });
  });
});
