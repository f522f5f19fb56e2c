import type { Code, Parents, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { placedId } from '../attributes/placed-id';
import { addHole, type BlockState, blockState } from '../block/block-state';
import type { FormulaHole, ReferenceHole } from '../block/hole';
import type { DisplayFormula, InlineFormula, TexLine } from '../syntax/math-nodes';
import { readReference, referencePattern } from '../syntax/reference-commands';
import { SKIP, visit } from '../tree/visit';
import { locateInFormula } from './locate-in-formula';
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
      if (node.type === 'code' && node.lang === 'math') return replace(parent, index, fence(node, state), state);
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const alone = node.type === 'inlineMath' ? loneReference(node, parent.children[index - 1]) : undefined;
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
  const hole = makeHole(node.value, display, node.type === 'math', texLines, node.position);
  if (!closed) return { ...hole, isClosed: false, shown: state.source.slice(start?.offset, end?.offset) };
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

function makeHole(
  value: string,
  display: boolean,
  isBlock: boolean,
  texLines: TexLine[],
  position: FormulaHole['position'],
): FormulaHole {
  const tex = value.trim();
  const leading = value.length - value.trimStart().length;
  const plan = planFormula(tex, display, []);
  const facts = {
    tex,
    shown: tex,
    plan,
    display,
    isBlock,
    isClosed: true,
    closingMarks: '',
    texLines,
    leading,
    position,
  };
  const labels = [...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map((match) => {
    const [written, inner = ''] = match;
    const name = inner.trim();
    const offset = match.index + written.indexOf('{') + 1 + inner.indexOf(name);
    return { name, position: locateInFormula(tex, offset, name.length, texLines, leading, position) };
  });
  return { kind: 'formula', labels, ...facts };
}

/** A fenced block of the language `math`: its TeX begins on the line after the fence, indented like it. */
function fence(code: Code, state: BlockState): FormulaHole {
  const start = code.position?.start ?? { line: 1, column: 1 };
  let offset = 0;
  const lines = code.value.split('\n').map((line, index) => {
    const texLine = { offset, line: start.line + 1 + index, column: start.column };
    offset += line.length + 1;
    return texLine;
  });
  return formula(
    {
      type: 'math',
      value: code.value,
      data: { texLines: lines, closed: true, display: true },
      ...(code.position && { position: code.position }),
    },
    state,
  );
}
