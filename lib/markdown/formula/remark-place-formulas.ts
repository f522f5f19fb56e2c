import type { Code, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { placedId } from '../attributes/placed-id';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import type { FormulaHole, PlacedLabel, ReferenceHole } from '../block/hole';
import { placeOf } from '../problems/place-of';
import { replacementFix } from '../problems/replacement-fix';
import type { DisplayFormula, InlineFormula } from '../syntax/math-nodes';
import { readReference, referencePattern } from '../syntax/reference-commands';
import { SKIP, visit } from '../tree/visit';
import { onlyDefines } from './latex/find-definitions';
import { locateInFormula } from './locate-in-formula';
import { makeFormulaHole } from './make-formula-hole';
import { placeInHtml } from './place-in-html';
import { planFormula } from './plan-formula';
import { findForeignSigns } from './rewrite/find-foreign-signs';

/**
 * Replaces every formula, and every fenced block of the language `math`, by a hole. It records where each line of TeX begins, so that faults
 * are located inside block quotes and lists too. A formula that is only a `\ref` becomes a reference.
 */
export function remarkPlaceFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'html') return placeInHtml(node, state);
      if (node.type === 'paragraph') return placeDefinitions(node, parent, index, state);
      if (node.type === 'code' && (node.lang === 'math' || node.lang === '{math}'))
        return replace(parent, index, fence(node, state), state);
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const alone = node.type === 'inlineMath' ? loneReference(node, parent.children[index - 1]) : undefined;
      return replace(parent, index, alone ?? formula(node, state), state);
    });
  };
}

/** A paragraph of formulas that only define is replaced by their holes, so that it takes no room. */
function placeDefinitions(
  { children }: Paragraph,
  parent: Parents,
  index: number,
  state: BlockState,
): [typeof SKIP, number] | undefined {
  const formulas = children.filter((child) => child.type === 'inlineMath');
  const isBlank = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && !/\S/.test(child.value));
  if (formulas.length === 0 || !children.every((child) => child.type === 'inlineMath' || isBlank(child)))
    return undefined;
  if (!formulas.every(({ value, data }) => data.closed && onlyDefines(value))) return undefined;
  const holes = formulas.map((node) => textOfHole({ ...formula(node, state), isBlock: true }, state));
  (parent.children as RootContent[]).splice(index, 1, ...holes);
  return [SKIP, index + holes.length];
}

function textOfHole(hole: FormulaHole | ReferenceHole, state: BlockState): Text {
  const text: Text = { type: 'text', value: addHole(state, hole) };
  if (hole.position !== undefined) text.position = hole.position;
  return text;
}

function replace(
  parent: Parents,
  index: number,
  hole: FormulaHole | ReferenceHole,
  state: BlockState,
): [typeof SKIP, number] {
  const siblings = parent.children as RootContent[];
  const next = siblings[index + 1];
  if (hole.kind === 'formula' && !hole.display && next?.type === 'text') hole.closingMarks = takeClosingMarks(next);
  siblings[index] = textOfHole(hole, state);
  return [SKIP, index + 1];
}

const closingMarks = /^[、。，．：；！？）」』】》〉”’,.;:!?)\]}]+/u;

/** Removes closing punctuation from the text after a formula and returns it (JLREQ 3.1.7, CLREQ 3.1.3: no line begins with it). */
function takeClosingMarks(next: Text): string {
  const marks = closingMarks.exec(next.value)?.[0] ?? '';
  next.value = next.value.slice(marks.length);
  return marks;
}

function loneReference(node: InlineFormula, previous: RootContent | undefined): ReferenceHole | undefined {
  const { value, position, data } = node;
  const trimmed = value.trim();
  const [match] = trimmed.matchAll(referencePattern);
  if (match === undefined || match[0] !== trimmed) return undefined;
  const from = value.indexOf(trimmed);
  const { command, isRange, names } = readReference(match);
  const placed = names.map(({ name, offset }) => {
    return { name, position: locateInFormula(value, from + offset, name.length, data.texLines, 0, position) };
  });
  const before = previous?.type === 'text' ? previous.value.slice(-40) : '';
  return { kind: 'reference', names: placed, command, ...(isRange && { isRange }), before, isSpaced: false, position };
}

function formula(node: DisplayFormula | InlineFormula, state: BlockState): FormulaHole {
  const { closed, display, texLines } = node.data;
  const { start, end } = node.position ?? {};
  const hole = makeFormulaHole(node.value, display, node.type === 'math', texLines, node.position);
  if (!closed) return { ...hole, isClosed: false, shown: state.source.slice(start?.offset, end?.offset) };
  reportForeignSigns(hole, state);
  // A label may be next to the formula, as in d2l-book.
  const adjacentLabels = display ? (state.labels.get(start?.offset ?? -1) ?? []) : [];
  const id = display ? placedId(node, state.source) : undefined;
  const labels = id === undefined ? adjacentLabels : [...adjacentLabels, id];
  if (labels.length === 0) return hole;
  const plan = planFormula(
    hole.tex,
    true,
    labels.map(({ name }) => name),
  );
  return { ...hole, labels: [...hole.labels, ...labels], plan };
}

function reportForeignSigns({ tex, texLines, leading, position }: FormulaHole, state: BlockState): void {
  for (const { sign, from, to, replacement } of findForeignSigns(tex)) {
    const place = locateInFormula(tex, from, to - from, texLines, leading, position);
    report(state, 'math-foreign-sign', sign, place, replacementFix(placeOf(place), replacement, sign.meant));
  }
}

/**
 * A fenced block of the language `math`, or of MyST's directive `{math}` with options before the TeX: its TeX begins on the line after the fence,
 * indented like it.
 */
function fence(code: Code, state: BlockState): FormulaHole {
  const start = code.position?.start ?? { line: 1, column: 1 };
  const written = code.value.split('\n');
  const options = code.lang === '{math}' ? optionsOf(written) : 0;
  let offset = 0;
  const lines = written.slice(options).map((line, index) => {
    const texLine = { offset, line: start.line + 1 + options + index, column: start.column };
    offset += line.length + 1;
    return texLine;
  });
  for (const [index, line] of written.slice(0, options).entries()) {
    const [, before = '', name = ''] = /^(:label:\s*)(\S+)\s*$/.exec(line) ?? [];
    const at = start.column + before.length;
    const point = { line: start.line + 1 + index, column: at };
    if (name !== '')
      labelFormula(code, { name, position: { start: point, end: { ...point, column: at + name.length } } }, state);
  }
  return formula(
    {
      type: 'math',
      value: written.slice(options).join('\n'),
      data: { texLines: lines, closed: true, display: true },
      ...(code.position && { position: code.position }),
    },
    state,
  );
}

/** How many lines of options, `:label: name`, begin a block of MyST's directive `math`. */
function optionsOf(lines: string[]): number {
  const end = lines.findIndex((line) => !/^:[a-z-]+:/.test(line));
  return end < 0 ? lines.length : end;
}

function labelFormula(code: Code, label: PlacedLabel, state: BlockState): void {
  const offset = code.position?.start.offset;
  if (offset !== undefined) state.labels.set(offset, [...(state.labels.get(offset) ?? []), label]);
}
