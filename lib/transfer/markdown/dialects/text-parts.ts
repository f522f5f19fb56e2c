import type { Nodes, Parents } from 'mdast';
import { parseArticle } from '@/lib/markdown/formats/parse-article';

/** A range of a text, in characters. */
export interface Range {
  from: number;
  to: number;
}

/** A formula as the engine reads it. */
export interface WrittenFormula extends Range {
  tex: string;
  isDisplay: boolean;
}

/** The parts of a text that decide what may be rewritten; each list is in the order of the text. */
export interface TextParts {
  /** Code blocks, code spans, comments and whatever cannot be parsed: never touched. */
  code: Range[];
  formulas: WrittenFormula[];
  /** Blocks of HTML. */
  html: Range[];
}

/** Parses a text within the bounds of rendering; undefined for a text that rendering does not parse either. */
export function textParts(source: string): TextParts | undefined {
  // A rule at the beginning is not front matter.
  const parsed = parseArticle(`\n${source}`);
  if (parsed === undefined) return undefined;
  const parts: TextParts = { code: [], formulas: [], html: [] };
  for (const { block, tree } of parsed.blocks) {
    const offset = block.offset - 1;
    if (tree === null) parts.code.push({ from: offset, to: offset + block.text.length });
    else collect(tree, offset, parts);
  }
  return parts;
}

function collect(parent: Parents, offset: number, parts: TextParts): void {
  let codeFrom: number | undefined;
  for (const node of parent.children) {
    const range = rangeOf(node, offset);
    if (range === undefined) continue;
    if (codeFrom !== undefined) {
      if (node.type !== 'html' || !codeEnd.test(node.value)) continue;
      parts.code.push({ from: codeFrom, to: range.to });
      codeFrom = undefined;
    } else if (node.type === 'html' && codeStart.test(node.value)) codeFrom = range.from;
    else collectNode(node, range, offset, parts);
  }
}

const codeStart = /^<(?:code|pre|kbd|samp|tt)\b[^>]*>$/i;
const codeEnd = /^<\/(?:code|pre|kbd|samp|tt)\s*>$/i;

function collectNode(node: Nodes, range: Range, offset: number, parts: TextParts): void {
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'definition':
      parts.code.push(range);
      break;
    case 'html':
      if (/^<(?:!--|pre\b|style\b)/i.test(node.value)) parts.code.push(range);
      else parts.html.push(range);
      break;
    case 'math':
    case 'inlineMath':
      parts.formulas.push({ ...range, tex: node.value, isDisplay: node.type === 'math' || node.data.display });
      break;
    default:
      if ('children' in node) collect(node, offset, parts);
  }
}

function rangeOf({ position }: Nodes, offset: number): Range | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  return from === undefined || to === undefined ? undefined : { from: from + offset, to: to + offset };
}

/** Returns a function that finds the range of a list that contains an offset. */
export function finder<Found extends Range>(ranges: readonly Found[]): (offset: number) => Found | undefined {
  return (offset) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low];
    return found !== undefined && found.from <= offset ? found : undefined;
  };
}
