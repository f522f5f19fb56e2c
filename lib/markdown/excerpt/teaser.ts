import type { TeaserPiece } from '../block/reading';
import { escapeHtml } from '../text/escape-html';
import type { words } from '../text/words';
import { type ArticleNode, isElement, plainText } from '../tree/article-node';

/**
 * The inline parts of nodes for a teaser. A teaser is shown inside a link or a list, so it has no links, ids or focusable elements. Emphasis,
 * code and formulas stay; an image within a sentence and very long code are replaced by their names. Of code blocks, tables and standalone
 * images only the captions stay. Nodes after more than `maxCharacters` characters are not read.
 */
export function teaserParts(
  nodes: ArticleNode[],
  names: TeaserNames,
  maxCharacters = Number.POSITIVE_INFINITY,
): TeaserPiece[] {
  const parts: TeaserPiece[] = [];
  let read = 0;
  let size = 0;
  for (const node of nodes) {
    collect(node, [], names, parts);
    for (; read < parts.length; read += 1) size += sizeOf(parts[read]);
    if (size > maxCharacters) break;
  }
  return parts;
}

/** The size of a formula or another hole is known once it is filled; until then it counts as a few signs. */
function sizeOf(piece: TeaserPiece | undefined): number {
  return piece !== undefined && 'size' in piece ? piece.size : 4;
}

type TeaserNames = (typeof words)[keyof typeof words];

const keptElements = new Set(['em', 'strong', 'code', 'del', 'sub', 'sup', 'kbd', 'mark', 'i', 'b', 's']);
const phrasingElements = new Set([
  ...keptElements,
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

/** Elements that are never cut, and replaced by a name if they are long. */
const verbatimElements = new Set(['code', 'kbd', 'samp', 'tt', 'var']);
/** Elements that are cut only if they are long, such as a name or a stressed phrase. */
const unbreakableElements = new Set([
  ...keptElements,
  ...verbatimElements,
  'a',
  'abbr',
  'cite',
  'q',
  'dfn',
  'ruby',
  'time',
]);
const maxCodeCharacters = 120;
const maxUnbrokenCharacters = 60;

function collect(node: ArticleNode, within: string[], names: TeaserNames, parts: TeaserPiece[], isWhole = false): void {
  if (node.type === 'text') pushTextWithHoles(node.value, within, parts, isWhole);
  else if (isElement(node)) {
    if (node.tagName === 'img') {
      pushName(names.image, within, parts);
      return;
    }
    if (node.tagName === 'table' || showsOnlyImages(node)) {
      pushText(' ', [], parts);
      return;
    }
    const text = unbreakableElements.has(node.tagName) ? plainText(node) : '';
    if (verbatimElements.has(node.tagName) && text.length > maxCodeCharacters) {
      pushName(names.code, within, parts);
      return;
    }
    const isUnbroken =
      isWhole || verbatimElements.has(node.tagName) || (text !== '' && text.length <= maxUnbrokenCharacters);
    const inner = keptElements.has(node.tagName) ? [...within, node.tagName] : within;
    if (!phrasingElements.has(node.tagName)) pushText(' ', [], parts);
    for (const child of node.children)
      if (node.tagName !== 'figure' || !isImage(child)) collect(child, inner, names, parts, isUnbroken);
    if (!phrasingElements.has(node.tagName)) pushText(' ', [], parts);
  }
}

const isImage = (node: ArticleNode): boolean => isElement(node) && node.tagName === 'img';

/** Whether a paragraph contains only images, linked or not, and no words. */
function showsOnlyImages(node: ArticleNode): boolean {
  return isElement(node) && node.tagName === 'p' && plainText(node).trim() === '' && containsImage(node);
}

function containsImage(node: ArticleNode): boolean {
  return isImage(node) || (isElement(node) && node.children.some(containsImage));
}

function pushTextWithHoles(value: string, within: string[], parts: TeaserPiece[], isWhole: boolean): void {
  value.split(/\uFDD0(\d+)\uFDD1/).forEach((piece, index) => {
    if (index % 2 === 1) parts.push({ hole: Number(piece), within });
    else pushText(piece, within, parts, isWhole);
  });
}

function pushText(value: string, within: string[], parts: TeaserPiece[], isWhole = false): void {
  let text = value.replace(/\s+/g, ' ');
  const previous = parts.at(-1);
  if (previous === undefined || ('text' in previous && previous.text.endsWith(' '))) text = text.trimStart();
  if (text !== '') parts.push({ html: escapeHtml(text), text, size: text.length, divisible: !isWhole, within });
}

function pushName(name: string, within: string[], parts: TeaserPiece[]): void {
  parts.push({ html: escapeHtml(name), text: name, size: name.length, divisible: false, within });
}
