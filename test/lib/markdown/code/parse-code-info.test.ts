import type { Code } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { locateInCodeInfo, parseCodeInfo } from '@/lib/markdown/code/parse-code-info';

describe('the info string of a fenced block', () => {
  it('without content sets nothing', () => {
    expect(parseCodeInfo(null, null)).toEqual({
      language: null,
      title: null,
      id: null,
      classes: [],
      pairs: new Map(),
      lineNumbers: false,
      startLine: 1,
      highlighted: [],
      idPlace: null,
      unreadable: [],
    });
  });

  it('is read in the form common on the web', () => {
    expect(parseCodeInfo('Python', '{1,3-5} title="fit.py" #lst:fit showLineNumbers')).toEqual({
      language: 'python',
      title: 'fit.py',
      id: 'lst:fit',
      classes: [],
      pairs: new Map([['title', 'fit.py']]),
      lineNumbers: true,
      startLine: 1,
      highlighted: [
        { first: 1, last: 1, from: 8, to: 9 },
        { first: 3, last: 5, from: 10, to: 13 },
      ],
      idPlace: { from: 30, to: 38 },
      unreadable: [],
    });
  });

  it('is read in the form of Pandoc and of notebooks', () => {
    const info = parseCodeInfo('{.python', '.input n=5 #id title="x" linenos start=10}');
    expect(info).toMatchObject({ language: 'python', title: 'x', id: 'id', classes: ['input'], unreadable: [] });
    expect(info).toMatchObject({ lineNumbers: true, startLine: 10 });
    expect([...info.pairs]).toEqual([
      ['n', '5'],
      ['title', 'x'],
      ['start', '10'],
    ]);
  });

  it.each([
    ['diff', null, 'diff'],
    ['C++', null, 'c++'],
    ['rust,ignore', null, 'rust'],
    ['js{2}', null, 'js'],
    ['{python}', null, 'python'],
    ['{r', 'echo=FALSE}', 'r'],
    ['{.numberLines', '.haskell}', 'haskell'],
    ['{#only}', null, null],
  ])('%s %s names the language %s', (lang, meta, language) => {
    expect(parseCodeInfo(lang, meta).language).toBe(language);
  });

  it.each([
    ['{2}', [[2, 2]]],
    [
      'highlight={2,4-6}',
      [
        [2, 2],
        [4, 6],
      ],
    ],
    [
      'hl_lines="1 3-4"',
      [
        [1, 1],
        [3, 4],
      ],
    ],
    ['highlight=7', [[7, 7]]],
  ])('%s highlights lines', (meta, lines) => {
    const { highlighted, unreadable } = parseCodeInfo('js', meta);
    expect(highlighted.map(({ first, last }) => [first, last])).toEqual(lines);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['linenos', true, 1],
    ['linenos=true', true, 1],
    ['linenos=false', false, 1],
    ['showLineNumbers{10}', true, 10],
    ['{.numberLines startFrom="100"}', true, 100],
    ['start=x', false, 1],
  ])('%s numbers lines: %s from %i', (meta, lineNumbers, startLine) => {
    expect(parseCodeInfo('js', meta)).toMatchObject({ lineNumbers, startLine, highlighted: [], unreadable: [] });
  });

  it.each([
    ['{3-1}', 4, 7],
    ['{0}', 4, 5],
    ['{1,x-2}', 6, 9],
  ])('%s has an invalid range, from %i to %i', (meta, from, to) => {
    expect(parseCodeInfo('js', meta).unreadable).toEqual([{ from, to }]);
  });

  it.each([
    ['title="fit.py', 3, 16],
    ['{1,3', 3, 7],
  ])('%s is not closed and cannot be read', (meta, from, to) => {
    expect(parseCodeInfo('js', meta).unreadable).toEqual([{ from, to }]);
  });

  it.each(['"', 'a="b ', "a='", '{1,', '{x}', '\\"', 'a="\\" ', '{', '=', '#', '{1-2000}'])(
    'of a million times %s is read in linear time, and little of it is noted',
    (part) => {
      const begun = performance.now();
      const { highlighted, unreadable } = parseCodeInfo('js', part.repeat(1_000_000 / part.length));
      expect(performance.now() - begun).toBeLessThan(3_000);
      expect(highlighted.length).toBeLessThanOrEqual(100);
      expect(unreadable.length).toBeLessThanOrEqual(13);
    },
  );
});

function locate(source: string, index: number) {
  const block = remark().parse(source).children[index] as Code;
  const [place] = parseCodeInfo(block.lang, block.meta).unreadable;
  const position = place && locateInCodeInfo(block, source, place);
  return position && { ...position, text: source.slice(position.start.offset, position.end.offset) };
}

describe('a fault in an info string', () => {
  it('is located exactly', () => {
    expect(locate('text\n\n```  js   a  {1,x}  \nlet\n```', 1)).toEqual({
      start: { line: 3, column: 17, offset: 22 },
      end: { line: 3, column: 18, offset: 23 },
      text: 'x',
    });
  });

  it.each([
    ['~~~js{0}\n~~~', '0'],
    ['```{.js highlight={9-1}}\n```', '9-1'],
    ['```js title="a', 'title="a'],
  ])('of %s is %s', (source, text) => {
    expect(locate(source, 0)?.text).toBe(text);
  });

  it('stays within the line where characters are escaped', () => {
    expect(locate('```a\\+b {x} {0}\n```', 0)).toMatchObject({ start: { line: 1 }, end: { line: 1, column: 13 } });
  });
});
