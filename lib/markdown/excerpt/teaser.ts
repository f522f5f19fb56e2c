import { type ArticleNode, isElement } from '../document/article-node';
import { escapeHtml } from '../document/escape-html';
import type { words } from '../document/words';
import type { TeaserPiece } from '../read/reading';

/** A part of a teaser: `html` and `text` say the same, `size` is how many characters of line it takes. */
export interface TeaserPart {
  html: string;
  text: string;
  size: number;
  /** Plain text may be cut anywhere; the rest only before or after. */
  divisible: boolean;
  /** Inline elements that stand open round the part, outermost first. */
  within: string[];
}

/**
 * The inline parts of nodes for a teaser: a text that stands in a link or a list, so without links, ids or anything that
 * takes the focus. Emphasis, code and formulas stay; code blocks, images and tables become their names.
 * Nodes after those that give more than `enough` characters are not read.
 */
export function teaserParts(
  nodes: ArticleNode[],
  names: TeaserNames,
  enough = Number.POSITIVE_INFINITY,
): TeaserPiece[] {
  const parts: TeaserPiece[] = [];
  let read = 0;
  let size = 0;
  for (const node of nodes) {
    collect(node, [], names, parts);
    for (; read < parts.length; read += 1) size += sizeOf(parts[read]);
    if (size > enough) break;
  }
  return parts;
}

/** A formula or another hole is counted when it is filled; here it is a few signs. */
function sizeOf(piece: TeaserPiece | undefined): number {
  return piece !== undefined && 'size' in piece ? piece.size : 4;
}

type TeaserNames = (typeof words)[keyof typeof words];

const kept = new Set(['em', 'strong', 'code', 'del', 'sub', 'sup', 'kbd', 'mark', 'i', 'b', 's']);
const phrasing = new Set([
  ...kept,
  'a',
  'span',
  'abbr',
  'cite',
  'q',
  'u',
  'small',
  'dfn',
  'ruby',
  'rt',
  'rp',
  'var',
  'samp',
  'time',
  'ins',
  'br',
  'wbr',
  'tt',
  'strike',
]);

function collect(node: ArticleNode, within: string[], names: TeaserNames, parts: TeaserPiece[]): void {
  if (node.type === 'text') pushTextWithHoles(node.value, within, parts);
  else if (isElement(node)) {
    if (node.tagName === 'img') {
      pushName(names.image, within, parts);
      return;
    }
    if (node.tagName === 'table') {
      pushName(names.table, within, parts);
      return;
    }
    const inner = kept.has(node.tagName) ? [...within, node.tagName] : within;
    if (!phrasing.has(node.tagName)) pushText(' ', [], parts);
    for (const child of node.children) collect(child, inner, names, parts);
    if (!phrasing.has(node.tagName)) pushText(' ', [], parts);
  }
}

function pushTextWithHoles(value: string, within: string[], parts: TeaserPiece[]): void {
  value.split(/\uFDD0(\d+)\uFDD1/).forEach((piece, index) => {
    if (index % 2 === 1) parts.push({ hole: Number(piece), within });
    else pushText(piece, within, parts);
  });
}

function pushText(value: string, within: string[], parts: TeaserPiece[]): void {
  let text = value.replace(/\s+/g, ' ');
  const previous = parts.at(-1);
  if (previous === undefined || ('text' in previous && previous.text.endsWith(' '))) text = text.trimStart();
  if (text !== '') parts.push({ html: escapeHtml(text), text, size: text.length, divisible: true, within });
}

function pushName(name: string, within: string[], parts: TeaserPiece[]): void {
  parts.push({ html: escapeHtml(name), text: name, size: name.length, divisible: false, within });
}
