import type { Raw } from 'mdast-util-to-hast';
import { escapeHtml } from '../document/escape-html';
import { type ArticleNode, isElement } from '../document/rendered-node';
import type { words } from '../document/words';

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
export function teaserParts(nodes: ArticleNode[], names: TeaserNames, enough = Number.POSITIVE_INFINITY): TeaserPart[] {
  const parts: TeaserPart[] = [];
  let read = 0;
  let size = 0;
  for (const node of nodes) {
    collect(node, [], names, parts);
    for (; read < parts.length; read += 1) size += parts[read]?.size ?? 0;
    if (size > enough) break;
  }
  return parts;
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

function collect(node: ArticleNode, within: string[], names: TeaserNames, parts: TeaserPart[]): void {
  if (node.type === 'text') pushText(node.value, within, parts);
  else if (node.type === 'raw') pushRendered(node, within, names, parts);
  else if (isElement(node)) {
    const { dataFootnoteRef, dataFootnotes } = node.properties;
    if (dataFootnoteRef !== undefined || dataFootnotes !== undefined) return;
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

function pushText(value: string, within: string[], parts: TeaserPart[]): void {
  let text = value.replace(/\s+/g, ' ');
  const previous = parts.at(-1)?.text;
  if (previous === undefined || previous.endsWith(' ')) text = text.trimStart();
  if (text !== '') parts.push({ html: escapeHtml(text), text, size: text.length, divisible: true, within });
}

function pushName(name: string, within: string[], parts: TeaserPart[]): void {
  parts.push({ html: escapeHtml(name), text: name, size: name.length, divisible: false, within });
}

/** A formula that is long in itself would be the whole teaser, so it gives way to its name. */
const longestFormula = 160;

function pushRendered(node: Raw, within: string[], names: TeaserNames, parts: TeaserPart[]): void {
  const rendered = node.data?.rendered;
  if (rendered?.kind === 'code') {
    pushText(' ', [], parts);
    pushName(names.code, [], parts);
    pushText(' ', [], parts);
  }
  if (rendered?.kind !== 'formula') return;
  const size = visibleSize(rendered.tex);
  if (size > longestFormula) {
    pushName(names.formula, within, parts);
    return;
  }
  parts.push({ html: rendered.inner, text: rendered.tex, size, divisible: false, within });
}

/** About how many signs the formula shows: a command is one, braces and spacing are none. */
function visibleSize(tex: string): number {
  return tex
    .replace(/\\(?:begin|end)\{[^{}]*\}/g, '')
    .replace(/\\[A-Za-z]+|\\./g, 'x')
    .replace(/[\s{}^_&]/g, '').length;
}
