import type { PhrasingContent } from 'mdast';
import { pointAt } from '../formula/locate-in-formula';
import type { TexLine } from '../syntax/math-nodes';
import { algorithmCommands } from './algorithm-commands';
import { groupAt, type Range } from './read-algorithm';

/** The text of an algorithm and the place of each of its lines in the source. */
export interface PlacedText {
  text: string;
  lines: TexLine[];
  /** Offset in the source of the beginning of each line of the source. */
  lineOffsets: number[];
}

const part =
  /(?<math>\$(?:\\[\s\S]|[^$\\]){1,1000}\$)|(?<round>\\\((?:\\[^)]|[^\\]){0,1000}\\\))|(?<reference>\\(?:eq|auto|[cC])?ref\{[^{}\n]{1,500}\})|\\(?<command>[A-Za-z]+)\s*|\\(?<sign>[\s\S])|(?<tie>~)|(?<dashes>-{2,3})|(?<quotes>``|'')|[^\\$~`'-]+|[\s\S]/gy;

/** The TeX of a line as inline content: formulas, references, fonts and special characters (LaTeX 2e). */
export function lineContent(placed: PlacedText, range: Range, depth = 0): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  const end = range.to;
  const pattern = new RegExp(part);
  pattern.lastIndex = range.from;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(placed.text);
    if (match === null) break;
    const { math, round, reference, command, sign, tie, dashes, quotes } = match.groups ?? {};
    const [written] = match;
    const from = match.index;
    if (from + written.length > end) {
      addText(content, placed.text.slice(from, end));
      break;
    }
    if (math !== undefined || round !== undefined)
      content.push(formula(placed, from, written, math === undefined ? 2 : 1));
    else if (reference !== undefined)
      content.push({ type: 'text', value: written, position: positionOf(placed, from, from + written.length) });
    else if (command !== undefined)
      pattern.lastIndex = addCommand(content, placed, command, { from, to: from + written.length }, depth);
    else if (sign !== undefined)
      addText(content, /[\s,;:\\]/.test(sign) ? ' ' : sign === '!' || sign === '/' ? '' : sign);
    else if (tie !== undefined) addText(content, '\u00a0');
    else if (dashes !== undefined) addText(content, dashes.length === 2 ? '–' : '—');
    else if (quotes !== undefined) addText(content, quotes === '``' ? '“' : '”');
    else addText(content, written.replace(/[{}]/g, '').replace(/\s+/g, ' '));
  }
  return content;
}

function addText(content: PhrasingContent[], value: string): void {
  const last = content.at(-1);
  if (last?.type === 'text' && last.position === undefined) last.value += value;
  else content.push({ type: 'text', value });
}

const fonts = new Map<string, 'strong' | 'emphasis' | 'inlineCode' | 'text'>([
  ['textbf', 'strong'],
  ['textit', 'emphasis'],
  ['emph', 'emphasis'],
  ['textsl', 'emphasis'],
  ['texttt', 'inlineCode'],
  ...['text', 'textrm', 'textsc', 'textsf', 'mbox', 'hbox', 'underline'].map((name): [string, 'text'] => [
    name,
    'text',
  ]),
]);

const symbols = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['gets', '←'],
  ['leftarrow', '←'],
  ['to', '→'],
  ['rightarrow', '→'],
  ['quad', '\u2003'],
  ['qquad', '\u2003\u2003'],
  ['textbackslash', '\\'],
  ['par', ' '],
]);

const maxDepth = 20;

/** Adds what a command stands for, and returns where its arguments end. */
function addCommand(content: PhrasingContent[], placed: PlacedText, name: string, range: Range, depth: number): number {
  const group = depth > maxDepth ? undefined : groupAt(placed.text, range.to);
  const font = fonts.get(name);
  const known = algorithmCommands.get(name);
  if (group !== undefined && name === 'Call') return addCall(content, placed, group, depth);
  if (group !== undefined && font !== undefined) {
    if (font === 'inlineCode')
      content.push({ type: 'inlineCode', value: plain(placed.text.slice(group.from, group.to)) });
    else if (font === 'text') content.push(...lineContent(placed, group, depth + 1));
    else content.push({ type: font, children: lineContent(placed, group, depth + 1) });
    return group.to + 1;
  }
  if (known?.kind === 'inline') {
    content.push({ type: 'strong', children: [{ type: 'text', value: known.before }] });
    addText(content, ' ');
  } else addText(content, symbols.get(name) ?? placed.text.slice(range.from, range.to));
  return range.to;
}

/** `\Call{name}{arguments}`: name(arguments). */
function addCall(content: PhrasingContent[], placed: PlacedText, name: Range, depth: number): number {
  content.push(functionName(placed, name));
  const list = groupAt(placed.text, name.to + 1);
  addText(content, '(');
  if (list !== undefined) content.push(...lineContent(placed, list, depth + 1));
  addText(content, ')');
  return (list ?? name).to + 1;
}

/** The name of a function, in small capitals. */
export function functionName(placed: PlacedText, name: Range): PhrasingContent {
  const data = { hName: 'span', hProperties: { className: ['algorithm-function'] } };
  return { type: 'emphasis', children: lineContent(placed, name, maxDepth), data };
}

function plain(text: string): string {
  return text.replace(/\\([#$%&_{}~^])/g, '$1');
}

function formula(placed: PlacedText, from: number, written: string, mark: number): PhrasingContent {
  const start = from + mark;
  const value = written.slice(mark, -mark);
  const texLines = value.split('\n').map((_, index, lines): TexLine => {
    const offset = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    return { offset, ...pointAt(placed.lines, start + offset) };
  });
  const position = positionOf(placed, from, from + written.length);
  return { type: 'inlineMath', value, data: { texLines, closed: true, display: false }, position };
}

/** The place in the source of a range of the text. */
export function positionOf(placed: PlacedText, from: number, to: number) {
  const at = (offset: number) => {
    const { line, column } = pointAt(placed.lines, offset);
    return { line, column, offset: (placed.lineOffsets[line - 1] ?? 0) + column - 1 };
  };
  return { start: at(from), end: at(to) };
}
