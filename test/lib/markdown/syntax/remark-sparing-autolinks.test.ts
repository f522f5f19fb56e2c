import { describe, expect, it } from 'vitest';
import { makeMarkdownParser } from '@/lib/markdown/syntax/make-markdown-parser';
import { visit } from '@/lib/markdown/tree/visit';

const parse = makeMarkdownParser('all');

function addressesIn(source: string): string[] {
  const found: string[] = [];
  visit(parse(source), 'link', ({ url }) => void found.push(url));
  return found;
}

describe('addresses in text become links', () => {
  it.each([
    ['a@b.example', ['mailto:a@b.example']],
    ['a&commat;b.example', ['mailto:a@b.example']],
    ['a\\@b.example', ['mailto:a@b.example']],
    ['WWW.b.example', ['http://WWW.b.example']],
    ['www\\.b.example', ['http://www.b.example']],
    ['h&#116;tp://b.example', ['http://b.example']],
    ['*emphasised a@b.example*', ['mailto:a@b.example']],
    ['no address\n\n> - in a quote: a@b.example\n\nno address', ['mailto:a@b.example']],
    ['|a|\n|-|\n|https://b.example|', ['https://b.example']],
    ['nothing of the kind: http, www, at', []],
  ])('%j', (source, addresses) => {
    expect(addressesIn(source)).toEqual(addresses);
  });
});
