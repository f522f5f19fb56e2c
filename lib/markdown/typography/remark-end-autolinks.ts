import type { Link, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { blockState } from '../block/block-state';
import { SKIP, visit } from '../tree/visit';

/**
 * Ends bare addresses before full-width punctuation, which GFM includes in the address (`https://a.com，然后`), and before a closing bracket
 * that nothing in the address opened (`(https://a.com)。`), which GFM leaves out only at the end. Other non-ASCII characters stay: a Chinese
 * path is part of an address. The text after it is searched for addresses again.
 */
export function remarkEndAutolinks() {
  return (tree: Root, file: VFile): void => {
    const { source } = blockState(file);
    visit(tree, 'link', (link, index, parent) => {
      if (parent === undefined || index === undefined || !isBare(link, source)) return;
      const text = link.children[0];
      if (text?.type !== 'text') return;
      const end = endOfAddress(text.value);
      if (end < 0) return;
      const pieces = divide(link, text, end);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

const fullWidth =
  '\\u3000-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF3D\\uFF5B-\\uFF65“”‘’…—';
const fullWidthPunctuation = new RegExp(`[${fullWidth}]`);
const addressPattern = new RegExp(`(?:https?://|www\\.)[\\w-]+\\.[^\\s${fullWidth}]*`, 'g');

/** The offset where an address ends early; -1 if it does not. */
function endOfAddress(written: string): number {
  const open = new Map<string, number>();
  for (let index = 0; index < written.length; index += 1) {
    const sign = written[index] ?? '';
    const opening = openings.get(sign);
    if (brackets.has(sign)) open.set(sign, (open.get(sign) ?? 0) + 1);
    const count = opening === undefined ? 1 : (open.get(opening) ?? 0);
    if (count === 0 || fullWidthPunctuation.test(sign)) return withoutEndingMarks(written, index);
    if (opening !== undefined) open.set(opening, count - 1);
  }
  return -1;
}

const openings = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
const brackets = new Set(openings.values());

/** Punctuation at the end of an address is not part of it (GFM 6.9). */
function withoutEndingMarks(written: string, end: number): number {
  let to = end;
  while (to > 0 && '?!.,:*_~'.includes(written[to - 1] ?? '')) to -= 1;
  return to;
}

function isBare(link: Link, source: string): boolean {
  const offset = link.position?.start.offset;
  return link.children.length === 1 && (offset === undefined || (source[offset] !== '<' && source[offset] !== '['));
}

function divide(link: Link, text: Text, end: number): PhrasingContent[] {
  const head = text.value.slice(0, end);
  const prefix = link.url.slice(0, link.url.indexOf(text.value[0] ?? ''));
  const first: Link = { ...link, url: `${prefix}${head}`, children: [{ ...text, value: head }] };
  return [first, ...divideRest(text.value.slice(end), link)];
}

/** Splits what follows an address into texts and addresses, in one pass. */
function divideRest(rest: string, origin: Link): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let read = 0;
  for (const { 0: whole, index } of rest.matchAll(addressPattern)) {
    const end = endOfAddress(whole);
    const found = end < 0 ? whole : whole.slice(0, end);
    const url = found.startsWith('www.') ? `http://${found}` : found;
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: found }] };
    if (origin.position !== undefined) link.position = origin.position;
    pieces.push({ type: 'text', value: rest.slice(read, index) }, link);
    read = index + found.length;
  }
  if (read < rest.length) pieces.push({ type: 'text', value: rest.slice(read) });
  return pieces;
}
