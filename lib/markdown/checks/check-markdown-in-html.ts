import type { Html } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { placeOf } from '../problems/place-of';
import { positionWithin } from '../problems/position-within';
import { textInHtml } from '../text/text-in-html';
import { sourceOf } from './source-of';

/**
 * Reports Markdown in a block of HTML, which CommonMark shows as typed (0.31.2, 4.6), once per block. The fix, a blank line before it, is
 * offered where the rest of the block keeps its meaning.
 */
export function checkMarkdownInHtml(nodes: Html[], state: BlockState): void {
  for (const node of nodes) {
    const { text, from } = sourceOf(node, state) ?? { text: '', from: 0 };
    const start = node.position?.start;
    // In a quotation or a list, lines of the source have marks that are no part of the HTML.
    if (start === undefined || text !== node.value) continue;
    for (const piece of textInHtml(text)) {
      const match = markdown.exec(text.slice(piece.from, piece.to));
      if (match === null) continue;
      const written = match[0].trim();
      const at = piece.from + match.index + match[0].indexOf(written);
      const place = positionWithin(state.source, start, from + at, from + at + written.length);
      const line = lineStart(text, at);
      const isFixable =
        line > 0 &&
        line >= piece.from &&
        !piece.within.some((name) => strict.has(name)) &&
        !/\n(?: {4}|\t)/.test(text.slice(line - 1));
      const insertion = placeOf(positionWithin(state.source, start, from + line, from + line));
      const title = { en: 'Insert a blank line', zh: '插入空行' };
      const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
      report(
        state,
        'markdown-in-html',
        { written: shown },
        place,
        isFixable ? { title, ...insertion, replacement: '\n' } : undefined,
      );
      break;
    }
  }
}

/** Strong text, code, links, and lines that begin a list or a heading. */
const markdown =
  /\*\*[^\s*][^*\r\n]{0,200}\*\*|(?<!`)`[^`\r\n]{1,200}`(?!`)|!?\[[^[\]\r\n]{1,200}\]\([^\s()]{1,500}\)|(?<=[\r\n])[ \t]{0,3}(?:#{1,6}|[-*+]|1[.)])[ \t]+\S[^\r\n]{0,40}/;
/** Elements in which a paragraph has no place. */
const strict = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'dl', 'p', 'summary', 'select', 'ruby']);

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
