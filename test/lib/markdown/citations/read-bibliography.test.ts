import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCslItems } from '@/lib/markdown/citations/csl/from-csl-items';
import { formatCitations } from '@/lib/markdown/citations/format-citations';
import { type Bibliography, readBibliography } from '@/lib/markdown/citations/read-bibliography';
import { citeAll } from './cite-all';

/** Problems as `line:column code`, with the English message. */
function problemsOf({ problems }: Bibliography): string[] {
  return problems.map(
    ({ code, line, column, message }) => `${line}:${column} ${code.replace('bibliography-', '')}: ${message.en}`,
  );
}

function keysOf({ entries }: Bibliography): string[] {
  return [...entries.keys()];
}

describe('readBibliography with BibTeX', () => {
  it('reads an entry into a CSL item', () => {
    const { entries, problems } = readBibliography(`@ARTICLE ( Knuth:1984 ,
      AUTHOR = "Knuth, Donald E.", Title = {Literate {P}rogramming}, journal = {The Computer Journal}, volume = 27, number = {2},
      pages = "97--111", month = may # "~", year = 1984, doi = {https://doi.org/10.1093/comjnl/27.2.97}, url = {https://example.org/a\\_b~c--d}, )`);
    expect(problems).toEqual([]);
    expect(entries.get('Knuth:1984')).toEqual({
      id: 'Knuth:1984',
      type: 'article-journal',
      title: 'Literate Programming',
      author: [{ family: 'Knuth', given: 'Donald E.' }],
      'container-title': 'The Computer Journal',
      volume: '27',
      issue: '2',
      page: '97-111',
      language: 'en',
      DOI: '10.1093/comjnl/27.2.97',
      URL: 'https://example.org/a_b~c--d',
      issued: { 'date-parts': [[1984, 5]] },
    });
  });

  it('joins strings, defined in any order of case, with text and numbers', () => {
    const { entries } = readBibliography(
      '@string{A = "Vol" # {. }}\n@STRING(b = a # 3)\n@misc{k, title = B # " of " # a}',
    );
    expect(entries.get('k')?.title).toBe('Vol. 3 of Vol.');
  });

  it('skips comments, preambles and text between entries', () => {
    const text =
      '@comment{ @misc{x, title={X}} }\n% @misc{y, title={Y}}\nnote to a@b.org {\n@preamble{"a" # {b}}\n@misc{k, title={K}}';
    expect(keysOf(readBibliography(text))).toEqual(['k']);
    expect(problemsOf(readBibliography(text))).toEqual([]);
  });

  it('inherits from the entry that crossref names, before or after it', () => {
    const { entries, problems } = readBibliography(`
      @inproceedings{part, crossref = {whole}, title = {A Part}, pages = {1--2}, publisher = {Own}}
      @proceedings{whole, title = {The Whole}, editor = {E, F}, publisher = {Theirs}, year = 2001}
      @inbook{chapter, crossref = {tome}, title = {Chapter}}
      @book{tome, author = {W, X}, title = {Tome}, year = 2002, crossref = {tome}}`);
    expect(problems).toEqual([]);
    expect(entries.get('part')).toMatchObject({
      'container-title': 'The Whole',
      publisher: 'Own',
      editor: [{ family: 'E', given: 'F' }],
    });
    expect(entries.get('part')?.issued).toEqual({ 'date-parts': [[2001]] });
    expect(entries.get('chapter')).toMatchObject({
      'container-title': 'Tome',
      'container-author': [{ family: 'W', given: 'X' }],
    });
  });

  it.each([
    ['@misc{k, title={T}, date={2017-06-12/2018}}', { 'date-parts': [[2017, 6, 12]] }],
    ['@misc{k, title={T}, year={2017}, month={June}, day=12}', { 'date-parts': [[2017, 6, 12]] }],
    ['@misc{k, title={T}, year={2017}, month="12~" # jun}', { 'date-parts': [[2017, 6, 12]] }],
    ['@misc{k, title={T}, year={2017}, month=13}', { 'date-parts': [[2017]] }],
    ['@misc{k, title={T}, date={2017年6月12日}}', { 'date-parts': [[2017, 6, 12]] }],
    ['@misc{k, title={T}, year={c1988}}', { 'date-parts': [[1988]], literal: 'c1988' }],
    ['@misc{k, title={T}, year={to appear}}', { literal: 'to appear' }],
    ['@misc{k, title={T}}', undefined],
  ])('reads the date of %s', (text, issued) => {
    expect(readBibliography(text).entries.get('k')?.issued).toEqual(issued);
  });

  it.each([
    ['@misc{k, title={T}}', 'document', undefined],
    ['@misc{k, title={T}, howpublished={\\url{https://a.org/x}}}', 'webpage', 'https://a.org/x'],
    ['@misc{k, title={T}, eprint={1706.03762}, archiveprefix={arXiv}}', 'article', 'https://arxiv.org/abs/1706.03762'],
    [
      '@article{k, title={T}, journal={arXiv preprint arXiv:1706.03762}}',
      'article',
      'https://arxiv.org/abs/1706.03762',
    ],
    ['@article{k, title={T}, journal={CoRR}, volume={abs/1706.03762}}', 'article', 'https://arxiv.org/abs/1706.03762'],
    ['@article{k, title={T}, journal={Nature}, eprint={1706.03762}}', 'article-journal', undefined],
    ['@online{k, title={T}, entrysubtype={blog}, url={https://b.org}}', 'post-weblog', 'https://b.org'],
    ['@nonsense{k, title={T}}', 'document', undefined],
  ])('recognizes the type of %s', (text, type, address) => {
    const source = readBibliography(text).entries.get('k');
    expect([source?.type, source?.URL]).toEqual([type, address]);
  });

  it.each([
    ['@misc{a, title = {T}\n', ['1:1 syntax: The entry a is not closed.'], []],
    ['@misc{a, title = {T\n}\n@misc{b, title={B}}', ['1:1 syntax: The entry a is not closed.'], ['b']],
    ['@misc{a, title = {T\n\n@misc{b, title={B}}', ['1:18 syntax: The value that begins here is not closed.'], ['b']],
    [
      '@misc{a, title = "T}, year=1}\n@misc{b, title={B}}',
      ['1:18 syntax: The value that begins here is not closed.'],
      ['b'],
    ],
    ['@misc{a,\n  title = {T}\n  year = 1 }\n@misc{b, title={B}}', ['3:3 syntax: Expected a comma or } here.'], ['b']],
    ['@misc{a,\n  title {T} }', ['2:9 syntax: Expected = after title here.'], []],
    ['@misc{a, title = }', ['1:18 syntax: Expected a value here.'], []],
    ['@misc{a, = {T} }', ['1:10 syntax: Expected the name of a field here.'], []],
    ['@misc{title = {T}}', ['1:1 syntax: The entry has no key.'], []],
    ['@misc a, title = {T}\n@misc{b, title={B}}', ['1:1 syntax: Expected { after the type of the entry here.'], ['b']],
    [
      '@string{ = 1}\n@string{x 1}\n@misc{b, title={B}}',
      ['1:10 syntax: Expected a name for the string here.', '2:11 syntax: Expected = after x here.'],
      ['b'],
    ],
    [
      '@misc{a, title={A}}\n@misc{a, title={B}}',
      ['2:7 duplicate-key: The key a is already used; this entry is left out.'],
      ['a'],
    ],
    [
      '@misc{a, note={A}}\r\n@misc{b, title={ }}',
      [
        '1:7 no-title: The entry a has no title; it is left out.',
        '2:7 no-title: The entry b has no title; it is left out.',
      ],
      [],
    ],
    ['@misc{a, title = foo}', ['1:18 unknown-string: The string foo is not defined; its name is used instead.'], ['a']],
    ['@article{a, title = {A}}', ['1:10 missing-field: The entry a has no journal.'], ['a']],
    [
      '@incollection{a, title = {A}, crossref={x}}',
      [
        '1:15 unknown-crossref: The entry a refers to x, which does not exist.',
        '1:15 missing-field: The entry a has no book title.',
      ],
      ['a'],
    ],
  ])('reports the problems of %j and continues', (text, problems, keys) => {
    expect(problemsOf(readBibliography(text))).toEqual(problems);
    expect(keysOf(readBibliography(text))).toEqual(keys);
  });

  it('reports each problem with its entry, its end and its message in Chinese', () => {
    expect(readBibliography('@article{纸, title = {蔡伦}}').problems).toEqual([
      {
        code: 'bibliography-missing-field',
        severity: 'warning',
        message: { en: 'The entry 纸 has no journal.', zh: '条目 纸 没有刊名。' },
        line: 1,
        column: 10,
        endLine: 1,
        endColumn: 11,
        key: '纸',
      },
    ]);
  });
});

describe('readBibliography with CSL-JSON', () => {
  it('reads a list of items, numbers as text and unknown types as documents', () => {
    const { entries, problems } = readBibliography(`[
      {"id": "a", "type": "article-journal", "title": "On <i>E. coli</i> &amp; H<sub>2</sub>O", "container-title": "J", "volume": 3,
       "page": "1–2", "author": [{"family": "Beethoven", "non-dropping-particle": "van", "given": "L."}, {"literal": "WHO"}, 7, {}],
       "issued": {"date-parts": [["2001", 2]]}, "abstract": "x", "DOI": "https://doi.org/10.1000/1"},
      {"id": 2, "type": "hologram", "title": "T", "issued": {"raw": "2001-02-03"}, "accessed": {"date-parts": [[2020]]}}]`);
    expect(problems).toEqual([]);
    expect(entries.get('a')).toEqual({
      id: 'a',
      type: 'article-journal',
      title: 'On E. coli &amp; H2O',
      'container-title': 'J',
      volume: '3',
      page: '1-2',
      DOI: '10.1000/1',
      author: [
        { family: 'Beethoven', given: 'L.', 'non-dropping-particle': 'van' },
        { literal: 'WHO' },
        { literal: '7' },
      ],
      issued: { 'date-parts': [[2001, 2]] },
    });
    expect(entries.get('2')).toEqual({
      id: '2',
      type: 'document',
      title: 'T',
      issued: { 'date-parts': [[2001, 2, 3]] },
      accessed: { 'date-parts': [[2020]] },
    });
  });

  it.each([
    [
      '[\n{"id":"a","title":"A"},\n  {"id":"a","title":"B"},\n7]',
      [
        '3:3 duplicate-key: The key a is already used; this entry is left out.',
        '4:1 invalid-item: Item 3 of the list is not a source with an id.',
      ],
      ['a'],
    ],
    [
      '[{"id":"a"}, {"title":"x"}]',
      [
        '1:2 no-title: The entry a has no title; it is left out.',
        '1:14 invalid-item: Item 2 of the list is not a source with an id.',
      ],
      [],
    ],
    ['[{"id":"a","title":"A"}\n{"id":"b"}]', ['2:1 syntax: The JSON is not valid here.'], []],
    ['[{"id":"a","title":"A",}]', ['1:24 syntax: The JSON is not valid here.'], []],
    ['[{"id":"a","title":"A"}', ['1:24 syntax: The JSON ends too early.'], []],
    ['[{"id":"a\n","title":"A"}]', ['1:8 syntax: The JSON is not valid here.'], []],
    ['{"id":"a","title":"A"}', [], ['a']],
    ['\uFEFF {"references":[{"id":"a","title":"A"}]}', [], ['a']],
    ['[]', [], []],
    [`${'['.repeat(101)}${']'.repeat(101)}`, ['1:101 syntax: The JSON is not valid here.'], []],
  ])('reports the problems of %j', (text, problems, keys) => {
    expect(problemsOf(readBibliography(text))).toEqual(problems);
    expect(keysOf(readBibliography(text))).toEqual(keys);
  });

  it('accepts what the JavaScript engine’s own parser accepts as JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, noise) => {
        const text = `[${json.slice(0, at % (json.length + 1))}${noise}${json.slice(at % (json.length + 1))}]`;
        const isValid = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const faults = readBibliography(text).problems.filter(({ code }) => code === 'bibliography-syntax');
        expect(faults.length).toBe(isValid ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fromCslItems', () => {
  it('reads items as people write them in YAML', () => {
    const { entries, problems } = fromCslItems([
      {
        id: 'a',
        type: 'book',
        title: 'A',
        author: [{ family: '周', given: '志华' }],
        issued: { year: 2016, month: 1 },
      },
      { id: 'b', type: 'book', title: 'B', issued: [{ year: 1999 }] },
      { id: 'c', title: 'C', issued: '2001-02-03', author: 'WHO' },
    ]);
    expect(problems).toEqual([]);
    expect([...entries.values()].map(({ issued }) => issued?.['date-parts'])).toEqual([
      [[2016, 1]],
      [[1999]],
      [[2001, 2, 3]],
    ]);
    expect(entries.get('c')?.author).toEqual([{ literal: 'WHO' }]);
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['x'],
    [[null, [], 'x', {}]],
    [{ id: {} }],
    [[{ id: 'a', title: 'A', author: { family: 1 } }]],
  ])('accepts %j without throwing', (value) => {
    expect(() => fromCslItems(value)).not.toThrow();
  });
});

describe('readBibliography with hostile text', () => {
  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty'])(
    'takes %s, which every object inherits, for what was written',
    (name) => {
      const text = `@${name}{${name}, title={${name}}, pages={{}${name}}, author={${name}}, entrysubtype={${name}}, note={x \\${name} y}}
@article{k, title = {T}, pages = {{}, title = {${name}}, author = {}}`;
      const { entries } = readBibliography(text);
      expect([...entries.keys()]).toContain(name);
      expect(entries.get(name)).toMatchObject({ type: 'document', title: name });
      for (const style of ['gb-t-7714', 'apa'] as const)
        for (const language of ['zh', 'en'] as const) citeAll(style, language, text);
    },
  );

  it.each([
    ['nested braces', `@misc{a, title={T${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}}`, ['a']],
    ['braces that stay open', `@misc{a, title={${'{'.repeat(100_000)}\n@misc{b, title={B}}`, ['b']],
    ['braces alone', '{'.repeat(100_000), []],
    ['entries that stay open', '@misc{a, title={x\n'.repeat(50_000), []],
    ['comments that stay open', '@comment{ '.repeat(100_000), []],
    ['marks', '@'.repeat(1_000_000), []],
    [
      'strings that double',
      `@string{a="xxxxxxxxxx"}${Array.from({ length: 60 }, () => '\n@string{a = a # a}').join('')}\n@misc{k, title="t" # a # a}`,
      ['k'],
    ],
    ['a very long name list', `@misc{a, title={T}, author={${'A B and '.repeat(100_000)}C}}`, ['a']],
    ['blanks in names', `@misc{a, title={T}, author={A${' '.repeat(900_000)}B}}`, ['a']],
    ['accents without letters', `@misc{a, title={T${"\\'".repeat(450_000)}}}`, ['a']],
  ])('reads %s', (_name, text, keys) => {
    const bibliography = readBibliography(text);
    expect(keysOf(bibliography)).toEqual(keys);
    expect(bibliography.problems.length).toBeLessThanOrEqual(201);
  });

  it('stops at its limits and reports that', () => {
    const many = Array.from({ length: 10_010 }, (_, index) => `@misc{k${index}, title={T}}`).join('\n');
    expect(readBibliography(many).entries.size).toBe(10_000);
    expect(problemsOf(readBibliography(many))).toEqual([
      '10001:7 too-large: The bibliography has more than 10000 entries; the rest is not read.',
    ]);
    const long = readBibliography(`@misc{a, title={T}}${' '.repeat(1_000_000)}`);
    expect(long.entries.size).toBe(0);
    expect(long.problems.map(({ message }) => message.en)).toEqual([
      'The bibliography has more than 1000000 characters; none of it is read.',
    ]);
    const faults = readBibliography('@misc{}\n'.repeat(300)).problems;
    expect([faults.length, faults.at(-1)?.code]).toEqual([201, 'bibliography-too-many-problems']);
  });

  it('never throws, and formats whatever was read', () => {
    const piece = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '%',
      '\\',
      "\\'",
      '\\url',
      '$',
      '~',
      '--',
      ' and ',
      'author',
      'title',
      'year',
      'doi',
      'a',
      '周',
      '\n',
      '(',
      ')',
      '[',
      ']',
      ':',
      '2001',
      'others',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        'author',
        'title',
        'year',
        'pages',
        'url',
        'doi',
        'editor',
        'journal',
        'booktitle',
        'edition',
        'volume',
        'number',
      ),
      text,
    );
    const entry = fc.tuple(
      fc.constantFrom('article', 'book', 'incollection', 'misc', 'thesis', 'patent', 'online', 'software'),
      fields,
    );
    const valid = entry.map(
      ([type, values]) =>
        `@${type}{k, title = {T}, ${Object.entries(values)
          .map(([name, value]) => `${name} = {${value}}`)
          .join(', ')}}`,
    );
    fc.assert(
      fc.property(
        fc.oneof(text, valid),
        fc.constantFrom('gb-t-7714', 'apa'),
        fc.constantFrom('zh', 'en'),
        (source, style, language) => {
          const { entries } = readBibliography(source);
          const items = [...entries.keys()].map((key) => ({
            key,
            prefix: '',
            locator: null,
            suffix: '',
            suppressAuthor: false,
            start: 0,
            end: 0,
          }));
          const { bibliography } = formatCitations([{ items, narrative: true }], entries, style, language);
          expect(bibliography.length).toBe(entries.size);
          for (const { html } of bibliography) {
            const tags = html.match(/<[^>]*>/g) ?? [];
            expect(tags.every((tag) => /^<(?:\/?em|\/a|a href="https:\/\/[^"<>]+")>$/.test(tag))).toBe(true);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('accepts any data as items without throwing', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 1),
      title: fc.anything(),
      author: fc.anything(),
      issued: fc.anything(),
      type: fc.anything(),
      page: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(item)), (value) => {
        expect(fromCslItems(value).entries).toBeInstanceOf(Map);
      }),
      { numRuns: 1_000 },
    );
  });
});
