import type { Code, Parents, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { placedId } from '../attributes/placed-id';
import { addHole, type BlockState, blockState } from '../block/block-state';
import type { FormulaHole, PlacedLabel, ReferenceHole } from '../block/hole';
import type { DisplayFormula, InlineFormula } from '../syntax/math-nodes';
import { splitNames } from '../syntax/split-names';
import { SKIP, visit } from '../tree/visit';
import { locateInFormula } from './locate-in-formula';
import { makeFormulaHole } from './make-formula-hole';
import { placeInHtml } from './place-in-html';
import { planFormula } from './plan-formula';

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
      if (node.type === 'code' && (node.lang === 'math' || node.lang === '{math}'))
        return replace(parent, index, fence(node, state), state);
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const alone = node.type === 'inlineMath' ? loneReference(node) : undefined;
      return replace(parent, index, alone ?? formula(node, state), state);
    });
  };
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
  const text: Text = { type: 'text', value: addHole(state, hole) };
  if (hole.position !== undefined) text.position = hole.position;
  siblings[index] = text;
  return [SKIP, index + 1];
}

const closingMarks = /^[、。，．：；！？）」』】》〉”’,.;:!?)\]}]+/u;

/** Removes closing punctuation from the text after a formula and returns it (JLREQ 3.1.7, CLREQ 3.1.3: no line begins with it). */
function takeClosingMarks(next: Text): string {
  const marks = closingMarks.exec(next.value)?.[0] ?? '';
  next.value = next.value.slice(marks.length);
  return marks;
}

function loneReference(node: InlineFormula): ReferenceHole | undefined {
  const alone = /^\s*\\(eqref|ref)\s*\{([^{}]+)\}\s*$/.exec(node.value);
  if (alone === null) return undefined;
  const { value, position, data } = node;
  const from = value.indexOf('{') + 1;
  const names = splitNames(alone[2] ?? '').map(({ name, offset }) => {
    return { name, position: locateInFormula(value, from + offset, name.length, data.texLines, 0, position) };
  });
  return {
    kind: 'reference',
    names,
    command: alone[1] === 'eqref' ? 'eqref' : 'ref',
    before: '',
    isSpaced: false,
    position,
  };
}

function formula(node: DisplayFormula | InlineFormula, state: BlockState): FormulaHole {
  const { closed, display, texLines } = node.data;
  const { start, end } = node.position ?? {};
  const hole = makeFormulaHole(node.value, display, node.type === 'math', texLines, node.position);
  if (!closed) return { ...hole, isClosed: false, shown: state.source.slice(start?.offset, end?.offset) };
  // A label may be beside the formula, as in d2l-book.
  const beside = display ? (state.labels.get(start?.offset ?? -1) ?? []) : [];
  const own = display ? placedId(node, state.source) : undefined;
  const labels = own === undefined ? beside : [...beside, own];
  if (labels.length === 0) return hole;
  const plan = planFormula(
    hole.tex,
    true,
    labels.map(({ name }) => name),
  );
  return { ...hole, labels: [...hole.labels, ...labels], plan };
}

/** A fenced block of the language `math`, or of MyST's directive `{math}` with options before the TeX: its TeX begins on the line after the fence, indented like it. */
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
