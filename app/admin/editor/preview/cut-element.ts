import { voidElements } from '@/lib/markdown/text/void-elements';

/** Characters of HTML that a browser makes elements of well within a frame. */
export const pieceSize = 64_000;

/** A comment, or a tag with its attributes; `>` may occur inside quotes. */
export const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/** An element that is open at some place, and how many items have begun in it. */
interface OpenElement {
  name: string;
  text: string;
  items: number;
}

/**
 * Cuts one element into pieces of about `pieceSize` that look like it when placed one below the other: a paragraph of ten thousand
 * formulas, a list, a table. Each is complete HTML; what goes on in a later piece is marked `data-continued` there. What cannot be cut, as a
 * formula, stays whole. `html` is what lib/markdown writes: well-formed, with quoted attributes.
 */
export function cutElement(html: string): string[] {
  const pieces: string[] = [];
  const open: OpenElement[] = [];
  let start = 0;
  let opening = '';
  for (const match of html.matchAll(tag)) {
    const [text, closing, name = ''] = match;
    if (closing === '/') open.pop();
    else if (name !== '' && !voidElements.has(name) && !text.endsWith('/>')) {
      const parent = open.at(-1);
      if (parent !== undefined && name === 'li') parent.items += 1;
      open.push({ name, text, items: 0 });
    }
    const end = match.index + text.length;
    if (end - start < pieceSize || closing !== '/' || !isBetweenParts(open, html, end)) continue;
    pieces.push(
      opening +
        html.slice(start, end) +
        open
          .map((element) => `</${element.name}>`)
          .reverse()
          .join(''),
    );
    opening = open.map(continued).join('');
    start = end;
  }
  pieces.push(opening + html.slice(start));
  return pieces;
}

/** Whether only elements are open that can be left and entered again, and something of them is still to come. */
function isBetweenParts(open: readonly OpenElement[], html: string, at: number): boolean {
  if (open.length === 0 || !open.every(({ name }) => canContinue.has(name))) return false;
  onlyEnds.lastIndex = at;
  return !onlyEnds.test(html);
}

const canContinue = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'div', 'section', 'table', 'tbody', 'dl', 'dd']);
const onlyEnds = /(?:\s*<\/[a-z]+>)*\s*$/y;

/** The start of an element that goes on: without its id, and with the number of its next item. */
function continued({ name, text, items }: OpenElement, index: number, path: readonly OpenElement[]): string {
  const attributes = text.slice(name.length + 1, -1).replace(/ (?:id|start|data-continued)(?:="[^"]*")?/g, '');
  if (name !== 'ol') return `<${name}${attributes} data-continued>`;
  const first = Number(/ start="(-?\d+)"/.exec(text)?.[1] ?? 1);
  const isInItem = path[index + 1] !== undefined;
  return `<${name}${attributes} start="${first + items - (isInItem ? 1 : 0)}" data-continued>`;
}
