import type { Code } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { locateInCodeInfo, parseCodeInfo } from '@/lib/markdown/code/parse-code-info';

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
