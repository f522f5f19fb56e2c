import type { Html } from 'mdast';
import type { Position } from 'unist';
import { type BlockState, report } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { type HtmlTag, htmlTags } from '../text/html-tags';
import { voidElements } from '../text/void-elements';
import { sanitizeSchema } from '../tree/sanitize-schema';
import { sourceOf } from './source-of';

/** A tag with the position of the piece of HTML that contains it. */
interface PlacedTag extends HtmlTag {
  position: Position | undefined;
}

/**
 * Checks the raw HTML of a block, whose pieces may be separated by Markdown: HTML that will be removed, elements that are never closed, and
 * images without a description. In HTML an empty `alt` marks an image as decoration (HTML 4.8.4.4.6).
 */
export function checkHtml(nodes: Html[], state: BlockState): void {
  if (nodes.length === 0) return;
  const tags = nodes.flatMap((node): PlacedTag[] => {
    const { text, from } = sourceOf(node, state) ?? { text: node.value, from: 0 };
    let known = node.position?.start;
    return htmlTags(withoutMarks(text, node.value)).map((tag) => {
      // Starts from the last tag, so that many in one text take linear time.
      const position = known && positionWithin(state.source, known, from + tag.from, from + tag.to);
      known = position?.end;
      return { ...tag, position };
    });
  });
  for (const tag of tags) {
    checkRemoved(tag, state);
    if (tag.name === 'img' && !/\salt\s*=/i.test(tag.text) && !tags.some(({ name }) => name === 'figcaption'))
      report(state, 'image-alt-missing', { url: addressOf(tag.text) }, tag.position);
  }
  for (const { name, position } of unclosed(tags)) report(state, 'html-unclosed', { tag: `<${name}>` }, position);
}

/** Blanks quote and list marks before the lines of a piece of HTML, since they are not part of it; the length stays the same. */
function withoutMarks(written: string, value: string): string {
  if (written.length === value.length) return written;
  const lines = value.split(/\r\n|\n|\r/);
  let index = 0;
  return written.replace(/[^\r\n]+|\r\n|\n|\r/g, (piece) => {
    if (/[\r\n]/.test(piece)) {
      index += 1;
      return piece;
    }
    const line = lines[index] ?? '';
    return piece.endsWith(line) ? ' '.repeat(piece.length - line.length) + line : piece;
  });
}

const allowed = new Set(sanitizeSchema.tagNames);

/** Reports HTML that will not be in the page, so that authors know why it is missing. */
function checkRemoved({ name, isClosing, text, position }: PlacedTag, state: BlockState): void {
  if (isClosing) return;
  const names = allowed.has(name)
    ? [...text.matchAll(/[\s"'/](on[a-z]+|style)\s*=/gi)].map(([, attribute = '']) => attribute.toLowerCase())
    : [`<${name}>`];
  if (names.length > 0) report(state, 'html-removed', { names: [...new Set(names)].slice(0, 10) }, position);
}

function addressOf(tag: string): string {
  const [, double, single, bare] = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? [];
  return double ?? single ?? bare ?? '<img>';
}

/** Elements without an end tag (HTML 13.1.2), or whose end tag may be left out. */
const elementsWithoutEndTag = new Set([
  ...voidElements,
  ...'li dt dd p rt rp option optgroup thead tbody tfoot tr td th colgroup caption'.split(' '),
]);

/** The opening tags of allowed elements that are never closed. A tag that closes an outer element leaves the inner ones unclosed. */
function unclosed(tags: PlacedTag[]): PlacedTag[] {
  const open: PlacedTag[] = [];
  const counts = new Map<string, number>();
  const found: PlacedTag[] = [];
  for (const tag of tags) {
    if (elementsWithoutEndTag.has(tag.name) || !allowed.has(tag.name)) continue;
    const count = counts.get(tag.name) ?? 0;
    if (!tag.isClosing) {
      open.push(tag);
      counts.set(tag.name, count + 1);
    } else if (count > 0) {
      let last = open.pop();
      while (last !== undefined) {
        counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
        if (last.name === tag.name) break;
        found.push(last);
        last = open.pop();
      }
    }
  }
  return [...found, ...open];
}
