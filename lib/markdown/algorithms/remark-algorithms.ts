import type { Blockquote, Code, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import type { Item, PlacedLabel } from '../block/hole';
import { locateInCodeInfo, parseCodeInfo } from '../code/parse-code-info';
import { placeOf } from '../problems/place-of';
import { replacementFix } from '../problems/replacement-fix';
import type { DisplayFormula } from '../syntax/math-nodes';
import { visit } from '../tree/visit';
import { functionName, lineContent, type PlacedText, positionOf } from './line-content';
import { type Algorithm, type AlgorithmLine, type Range, readAlgorithm } from './read-algorithm';

/**
 * Turns a fenced block of the language `algorithm`, `algorithmic` or `pseudocode`, and the environment `algorithm` or `algorithmic` at the
 * margin, into a figure with an ordered list of its lines. It has a number if it has a caption or a label. Runs before formulas are placed.
 */
export function remarkAlgorithms() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined || !isAlgorithm(node)) return;
      (parent.children as RootContent[])[index] = makeAlgorithm(node, state);
    });
  };
}

function isAlgorithm(node: { type: string }): node is Code | DisplayFormula {
  if (node.type === 'code') return isPseudocode(node as Code);
  if (node.type !== 'math') return false;
  const { value, data } = node as DisplayFormula;
  // One that a blank line ends is reported like a formula that is not closed.
  return data.closed && value.length <= maxCharacters && /^\s*\\begin\{algorithm(?:ic)?\*?\}/.test(value);
}

/** A fenced block without any of the commands, or above the length of a formula, is code. */
function isPseudocode({ lang, value }: Code): boolean {
  return languages.test(lang ?? '') && value.length <= maxCharacters && command.test(value);
}

const maxCharacters = 20_000;
const languages = /^(?:algorithm|algorithmic|pseudocode)$/i;
const command =
  /\\(?:State|STATE|Require|REQUIRE|If|IF|For|FOR|While|WHILE|Procedure|Function|Loop|LOOP|Repeat|REPEAT|Ensure|ENSURE|begin\{algorithm)/;

function makeAlgorithm(node: Code | DisplayFormula, state: BlockState): Blockquote {
  const placed = placedText(node, state);
  const algorithm = readAlgorithm(placed.text);
  reportFaults(algorithm, placed, state);
  const item = itemOf(node, algorithm, placed, state);
  const caption = captionOf(node, algorithm, placed, state);
  const children: Blockquote['children'] = [];
  if (item.isNumbered) {
    const name = addHole(state, { kind: 'number', item, after: caption.length > 0 ? 'caption' : '' });
    const data = { hName: 'figcaption' };
    children.push({ type: 'paragraph', children: [{ type: 'text', value: name }, ...caption], data });
  }
  children.push(...linesOf(algorithm, placed));
  const data = { hName: 'figure', hProperties: { className: ['algorithm'] } };
  return { type: 'blockquote', children, data, ...(node.position && { position: node.position }) };
}

function placedText(node: Code | DisplayFormula, { source }: BlockState): PlacedText {
  const lineOffsets = [0];
  for (const { index } of source.matchAll(/\n/g)) lineOffsets.push(index + 1);
  if (node.type === 'math') return { text: node.value, lines: node.data.texLines, lineOffsets };
  const start = node.position?.start ?? { line: 1, column: 1 };
  let offset = 0;
  const lines = node.value.split('\n').map((line, index) => {
    const texLine = { offset, line: start.line + 1 + index, column: start.column };
    offset += line.length + 1;
    return texLine;
  });
  return { text: node.value, lines, lineOffsets };
}

function itemOf(
  node: Code | DisplayFormula,
  { label, caption }: Algorithm,
  placed: PlacedText,
  state: BlockState,
): Item {
  const offset = node.position?.start.offset ?? -1;
  const labels: PlacedLabel[] = [...(state.labels.get(offset) ?? [])];
  if (label !== undefined)
    labels.push({
      name: placed.text.slice(label.from, label.to).trim(),
      position: positionOf(placed, label.from, label.to),
    });
  const info = node.type === 'code' ? parseCodeInfo(node.lang, node.meta) : undefined;
  if (node.type === 'code' && info?.id) {
    const place = info.idPlace && { from: info.idPlace.from + 1, to: info.idPlace.to };
    labels.push({ name: info.id, position: place === null ? undefined : locateInCodeInfo(node, state.source, place) });
  }
  const item: Item = {
    kind: 'algorithm',
    labels: labels.map(({ name }) => name),
    text: caption === undefined ? (info?.title ?? '') : placed.text.slice(caption.from, caption.to),
    isNumbered: labels.length > 0 || caption !== undefined || (info?.title ?? '') !== '',
    position: labels[0]?.position ?? node.position,
  };
  state.items.set(offset, item);
  return item;
}

function captionOf(
  node: Code | DisplayFormula,
  { caption }: Algorithm,
  placed: PlacedText,
  { source }: BlockState,
): PhrasingContent[] {
  if (caption !== undefined) return lineContent(placed, caption);
  const title = node.type === 'code' ? parseCodeInfo(node.lang, node.meta).title : null;
  const start = node.position?.start;
  if (title === null || start === undefined) return [];
  const at = source.indexOf(title, start.offset) - (start.offset ?? 0);
  const lines = [{ offset: 0, line: start.line, column: start.column + Math.max(0, at) }];
  return lineContent({ text: title, lines, lineOffsets: placed.lineOffsets }, { from: 0, to: title.length });
}

/**
 * Lines as an ordered list whose numbers are those of the algorithm, also without styles. Those before the first with a number, such as
 * inputs and outputs, are paragraphs before the list.
 */
function linesOf({ lines, numbering = 1 }: Algorithm, placed: PlacedText): (Paragraph | Blockquote)[] {
  let number = 0;
  const shown = lines.map((line): Paragraph => {
    if (line.isNumbered) number += 1;
    const isShown = line.isNumbered && numbering > 0 && number % numbering === 0;
    const className = [
      `algorithm-level-${Math.min(line.level, maxLevel)}`,
      ...(isShown ? [] : ['algorithm-unnumbered']),
    ];
    const hProperties = { className, ...(isShown && { value: String(number) }) };
    return { type: 'paragraph', children: lineChildren(line, placed), data: { hName: 'li', hProperties } };
  });
  const first = lines.findIndex(({ isNumbered }) => isNumbered);
  const before = shown.slice(0, first < 0 ? shown.length : first);
  for (const paragraph of before) paragraph.data = { ...paragraph.data, hName: 'p' };
  if (first < 0) return before;
  const data = { hName: numbering > 0 ? 'ol' : 'ul', hProperties: { className: ['algorithm-lines'] } };
  return [...before, { type: 'blockquote', children: shown.slice(first), data }];
}

/** Levels that have a style. */
const maxLevel = 9;

function lineChildren(line: AlgorithmLine, placed: PlacedText): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  // Without styles the indent is visible as spaces.
  if (line.level > 0)
    children.push(span('algorithm-indent', [{ type: 'text', value: '\u2003'.repeat(Math.min(line.level, maxLevel)) }]));
  line.pieces.forEach((piece, index) => {
    const isFirst = index === 0;
    if (piece.kind === 'keyword') {
      if (!isFirst) children.push({ type: 'text', value: ' ' });
      children.push({ type: 'strong', children: [{ type: 'text', value: piece.text }] }, { type: 'text', value: ' ' });
    } else if (piece.kind === 'text') children.push({ type: 'text', value: piece.text });
    else if (piece.kind === 'name') children.push(functionName(placed, piece));
    else children.push(...lineContent(placed, trimmed(piece, placed.text)));
  });
  for (const comment of line.comments)
    children.push(
      { type: 'text', value: ' ' },
      span('algorithm-comment', [{ type: 'text', value: '▷ ' }, ...lineContent(placed, comment)]),
    );
  return children;
}

function span(className: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: [className] } } };
}

function trimmed({ from, to }: Range, text: string): Range {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  return { from: start, to: Math.max(start, from + inner.trimEnd().length) };
}

function reportFaults({ faults }: Algorithm, placed: PlacedText, state: BlockState): void {
  for (const fault of faults) {
    const position = positionOf(placed, fault.from, fault.to);
    if (fault.kind === 'unknown') {
      const { command, suggestion } = fault;
      const fix = suggestion === undefined ? undefined : replacementFix(placeOf(position), suggestion);
      report(state, 'algorithm-command-unknown', { command, suggestion }, position, fix);
    } else
      report(
        state,
        'algorithm-unbalanced',
        { kind: fault.kind, command: fault.command, partner: fault.partner },
        position,
      );
  }
}
