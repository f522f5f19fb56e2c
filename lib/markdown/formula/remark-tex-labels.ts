import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from '../document/article-state';
import { reportProblem } from '../document/report-problem';
import { referenceLink } from '../references/reference-link';
import type { DisplayFormula, InlineFormula } from '../syntax/math-nodes';

/**
 * Takes `\label{name}` out of formulas, since KaTeX does not know it, and declares the label with the formula as its
 * target. `\ref` and `\eqref` in a formula become its tag or name; a formula that is nothing else becomes a link.
 * Spaces keep the place of what was taken out, so that the offsets of faults stay right.
 */
export function remarkTexLabels() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    visit(tree, (node) => {
      if (isFormula(node)) declareLabels(node, state);
    });
    visit(tree, (node, index, parent) => {
      if (!isFormula(node) || parent === undefined || index === undefined) return;
      const alone = /^\s*\\(eqref|ref)\s*\{([^{}]+)\}\s*$/.exec(node.value);
      if (node.type === 'inlineMath' && alone !== null) {
        parent.children[index] = referenceLink((alone[2] ?? '').trim(), alone[1] === 'eqref', node.position);
      } else
        node.value = node.value.replace(reference, (_, command, name) => written(command, name.trim(), node, state));
    });
  };
}

const label = /\\label\s*\{([^{}]*)\}/g;
const tag = /\\tag(\*?)\s*\{([^{}]*)\}/;
const reference = /\\(eqref|ref)\s*\{([^{}]+)\}/g;

function isFormula(node: { type: string }): node is DisplayFormula | InlineFormula {
  return node.type === 'math' || node.type === 'inlineMath';
}

function declareLabels(node: DisplayFormula | InlineFormula, state: ArticleState): void {
  const start = node.position?.start;
  if (start?.offset === undefined || !node.value.includes('\\label')) return;
  const names: string[] = [];
  const value = node.value.replace(label, (whole: string, name: string) => {
    names.push(name.trim());
    return ' '.repeat(whole.length);
  });
  const [, starred, written] = tag.exec(value) ?? [];
  const shown = written === undefined ? undefined : starred ? written : `(${written})`;
  node.value = value;
  for (const name of names.filter((name) => name !== '')) {
    const declared = { name, kind: 'equation' as const, text: value.replace(/\s+/g, ' ').trim(), line: start.line };
    if (state.labels.declare(start.offset, shown === undefined ? declared : { ...declared, shown })) continue;
    reportProblem(
      state,
      'warning',
      'label-duplicate',
      `The label ${name} is used before; this one is ignored.`,
      node.position,
    );
  }
}

function written(command: string, name: string, node: DisplayFormula | InlineFormula, state: ArticleState): string {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  state.references.push({ target: name, article: null, line, column });
  const shown = state.labels.declared(name)?.shown ?? (command === 'eqref' ? `(${name})` : name);
  return `\\text{${shown.replace(/[\\{}$&#^_%~]/g, (sign) => (/[\\^~]/.test(sign) ? '' : `\\${sign}`))}}`;
}
