import { describe, expect, it } from 'vitest';
import { readMatter } from '@/lib/transfer/markdown/read-matter';

const read = (source: string) => {
  const { entries, problems, bodyOffset } = readMatter(source);
  const values = Object.fromEntries([...entries].map(([key, { value }]) => [key, value]));
  return { values, problems: problems.map(({ code, line }) => `${code}:${line}`), body: source.slice(bodyOffset) };
};

describe('the front matter of a file that is imported', () => {
  it.each([
    ['YAML', '---\ntitle: T\n---\nText'],
    ['YAML ended by dots', '---\ntitle: T\n...\nText'],
    ['more dashes', '-----\ntitle: T\n-----\nText'],
    ['blank lines before it', '\n\n---\ntitle: T\n---\nText'],
    ['a byte order mark and CRLF', '\uFEFF---\r\ntitle: T\r\n---\r\nText'],
    ['TOML', '+++\ntitle = "T"\n+++\nText'],
    ['JSON', '{\n  "title": "T"\n}\nText'],
    ['JSON between semicolons', ';;;\n"title": "T"\n;;;\nText'],
    ['JSON before semicolons', '"title": "T"\n;;;\nText'],
    ['YAML without a first line of dashes', 'title: T\n---\nText'],
  ])('may be %s', (_, source) => {
    expect(read(source)).toEqual({ values: { title: 'T' }, problems: [], body: 'Text' });
  });

  it('may be keys up to a blank line, whose values are no YAML', () => {
    expect(read("Title: It's: a page\nStatus: published\nTags: a, b\n\nText")).toEqual({
      values: { title: "It's: a page", status: 'published', tags: 'a, b' },
      problems: [],
      body: 'Text',
    });
  });

  it.each([
    'Just a heading\n---\nText',
    '---\nA rule, then text.\n',
    '-----\nText between rules\n-----\n',
    'Note: this is a text.\n\nText',
    'Summary: one line only.\n\nText',
    'title: of a list\nand then words\n---\n',
    'Series: Fourier\nLanguage: German is the original.\n\nText',
    'Author: Someone said that\nSeries: of events\n\nText',
    'By: train\nDate: uncertain\n\nText',
    '{ not json }\n\nText',
    '{% include a.html %}\n',
  ])('is not the text %j', (source) => {
    expect(read(source)).toEqual({ values: {}, problems: [], body: source });
  });

  it.each([
    ['007', '007'],
    ['3.10', '3.10'],
    ['true', 'true'],
    ['No', 'No'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['2024-01-01', '2024-01-01'],
    ['"null"', 'null'],
    ['~', null],
    ['null', null],
    ['', null],
    ["'it''s'", "it's"],
    ['.inf', '.inf'],
    ['>-\n  two\n  lines', 'two lines'],
  ])('keeps the value %j as it was written', (written, value) => {
    expect(read(`---\ntitle: ${written}\n---\n`).values).toEqual({ title: value });
  });

  it.each(['[a, b]', '{{ title }}', '{a: b}', '[[wiki link]]'])('knows how %s was written', (written) => {
    expect(readMatter(`---\ntitle: ${written}\n---\n`).entries.get('title')?.written).toBe(written);
  });

  it('has the line of each key', () => {
    const lines = (source: string) => [...readMatter(source).entries].map(([key, { line }]) => `${key}:${line}`);
    expect(lines('---\na: 1\n# note\nb:\n  - c\nd: 2\n---\n')).toEqual(['a:2', 'b:4', 'd:6']);
    expect(lines('+++\na = 1\n\n[b]\nc = 2\n+++\n')).toEqual(['a:2', 'b:4']);
    expect(lines('{\n"a": 1,\n"b": 2}\n')).toEqual(['a:2', 'b:3']);
  });

  it.each([
    ['---\ntitle: T\n\nText\n', 'front-matter-unclosed:1'],
    ['+++\ntitle = "T"\n', 'front-matter-unclosed:1'],
    ['{"title": "T"\n\nText\n', 'front-matter-unclosed:1'],
    ['---\ntitle: T\ntags: [a\n---\n', 'front-matter-invalid:4'],
    ['---\na: 1\nb: 2\na: 3\n---\n', 'front-matter-invalid:4'],
    ['{\n"a": 1,\n}\n', 'front-matter-invalid:3'],
    ['+++\na = \n+++\n', 'front-matter-invalid:2'],
    ['---\n- a\n---\n', 'front-matter-not-mapping:2'],
    ['---\ntitle: "$\\beta$"\n---\n', 'front-matter-escape:2'],
    [`---\na: ${'['.repeat(500)}${']'.repeat(500)}\n---\n`, 'front-matter-invalid:2'],
    [`{"a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`, 'front-matter-invalid:1'],
    [`---\n${'a: b\n'.repeat(200_000)}---\n`, 'front-matter-invalid:2'],
  ])('is a fault with its line, and no exception: %.40j', (source, fault) => {
    expect(read(source).problems[0]).toBe(fault);
  });

  it('bounds aliases that double each other, and follows the others', () => {
    const bomb = Array.from({ length: 12 }, (_, n) => `b${n + 1}: &b${n + 1} [${Array(9).fill(`*b${n}`).join(',')}]`);
    expect(read(`---\nb0: &b0 [x]\n${bomb.join('\n')}\n---\n`).problems[0]).toMatch(/^front-matter-invalid/);
    expect(read('---\na: &x { p: 1 }\n<<: *x\nb: *x\n---\n').values).toEqual({ a: { p: '1' }, p: '1', b: { p: '1' } });
  });

  it('looks at each sign of an object that does not end once', () => {
    for (const sign of ['\\"', '"', '{', '{}'])
      expect(read(`{"a": "${sign.repeat(400_000)}`).problems[0]).toMatch(/^front-matter-unclosed/);
    expect(read(`title: a${' '.repeat(400_000)}b\nauthor: c\n\n`).values).toMatchObject({ author: 'c' });
  });

  it('reads as many keys as it takes, each once', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `key${index}: ${index}`);
    expect(readMatter(`---\n${keys.join('\n')}\n---\n`).entries.size).toBe(30_000);
  });
});
