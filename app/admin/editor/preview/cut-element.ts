import { voidElements } from '@/lib/markdown/text/void-elements';

/** Characters of HTML that a browser parses well within a frame. */
export const pieceCharacters = 64_000;

/** A comment, or a tag with its attributes; `>` may occur inside quotes. */
export const tagPattern = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** An open element, and the number of items that have begun in it. */
interface OpenElement {
  name: string;
  text: string;
  items: number;
}

/**
 * Cuts one element into pieces of about `pieceCharacters` that look like the whole when placed one below the other: a paragraph of ten thousand
 * formulas, a list, a table. Each piece is complete HTML; an element continued in a later piece is marked `data-continued` there. Content
 * that cannot be cut, such as a formula, stays whole. `html` is the output of lib/markdown: well-formed, with quoted attributes.
 */
export function cutElement(html: string): string[] {
  const pieces: string[] = [];
  const open: OpenElement[] = [];
  let start = 0;
  let opening = '';
  for (const match of html.matchAll(tagPattern)) {
    const [text, closing, name = ''] = match;
    if (closing === '/') open.pop();
    else if (name !== '' && !voidElements.has(name) && !text.endsWith('/>')) {
      const parent = open.at(-1);
      if (parent !== undefined && name === 'li') parent.items += 1;
      open.push({ name, text, items: 0 });
    }
    const end = match.index + text.length;
    if (end - start < pieceCharacters || closing !== '/' || !isBetweenParts(open, html, end)) continue;
    pieces.push(
      opening +
        html.slice(start, end) +
        open
          .map((element) => `</${element.name}>`)
          .reverse()
          .join(''),
    );
    opening = open.map(continuedStartTag).join('');
    start = end;
  }
  pieces.push(opening + html.slice(start));
  return pieces;
}

/** Whether all open elements can be closed and continued, and more of their content follows. */
function isBetweenParts(open: readonly OpenElement[], html: string, at: number): boolean {
  if (open.length === 0 || !open.every(({ name }) => continuableElements.has(name))) return false;
  onlyEndTags.lastIndex = at;
  return !onlyEndTags.test(html);
}

const continuableElements = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'div',
  'section',
  'table',
  'tbody',
  'dl',
  'dd',
]);
const onlyEndTags = /(?:\s*<\/[a-z]+>)*\s*$/y;

/** The start tag of a continued element: without its id, and with the number of its next item. */
function continuedStartTag({ name, text, items }: OpenElement, index: number, path: readonly OpenElement[]): string {
  const attributes = text.slice(name.length + 1, -1).replace(/ (?:id|start|data-continued)(?:="[^"]*")?/g, '');
  if (name !== 'ol') return `<${name}${attributes} data-continued>`;
  const first = Number(/ start="(-?\d+)"/.exec(text)?.[1] ?? 1);
  const isInItem = path[index + 1] !== undefined;
  return `<${name}${attributes} start="${first + items - (isInItem ? 1 : 0)}" data-continued>`;
}
