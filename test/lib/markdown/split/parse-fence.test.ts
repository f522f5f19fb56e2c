import { describe, expect, it } from 'vitest';
import { parseFence } from '@/lib/markdown/split/parse-fence';
import { makeMarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';

const parse = makeMarkdownParser('none');

describe('a block that is a fence', () => {
  it.each([
    '```\n```',
    '```\n\n```\n',
    '```js\nlet a;\n```',
    '```js {1}  title="x" \n  a\n\n\tb\n```  \n\n\n',
    '~~~~ py\n~~~\n```\n~~~~~\n',
    '```\n    ```\n   ```\n',
    '``` a`b\n```',
    '```a\\*b\nx\n```',
    '```\nx',
    '```\nx\n```\ny',
    '~~~\nx\n``` \n~~~ a\n~~~',
    ' ```\n x\n ```',
    '```\nx\n```\n\n\u3000\n',
    '```\nx\n```\n\n\t \u000B\n',
    '```\nx\u2028```\ny\n```',
  ])('is read as the parser reads it, or left to the parser: %j', (text) => {
    const read = parseFence(text);
    if (read !== undefined) expect([read]).toEqual(parse(text).children);
  });

  it('is read without the parser if it has the plainest form', () => {
    expect(parseFence('```js x\na\n\nb\n```\n')).toMatchObject({ lang: 'js', meta: 'x', value: 'a\n\nb' });
  });
});
