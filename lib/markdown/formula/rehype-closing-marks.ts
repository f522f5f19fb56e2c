import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { classNames } from '../document/rendered-node';

const closingMarks = /^[、。，．：；！？）」』】》〉”’,.;:!?)\]}]+/u;

/**
 * Keeps the marks that close a phrase with the formula before them, so that no line begins with one (JLREQ 3.1.7, CLREQ 3.1.3):
 * browsers allow a break beside every inline block, which is what a formula is. Only a formula that cannot be broken itself is held;
 * one with several bases must stay able to break, or it would leave a narrow screen.
 */
export function rehypeClosingMarks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { children } = element;
      if (classNames(element).includes('math-closed')) return SKIP;
      for (let index = children.length - 2; index >= 0; index--) hold(children, index);
      return undefined;
    });
  };
}

function hold(siblings: ElementContent[], index: number): void {
  const formula = siblings[index];
  const next = siblings[index + 1];
  if (formula === undefined || next?.type !== 'text' || !isUnbreakableFormula(formula)) return;
  const marks = closingMarks.exec(next.value)?.[0];
  if (marks === undefined) return;
  const held: Text = { type: 'text', value: marks };
  const rest: Text = { ...next, value: next.value.slice(marks.length) };
  const span: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['math-closed'] },
    children: [formula, held],
  };
  siblings.splice(index, 2, span, ...(rest.value === '' ? [] : [rest]));
}

function isUnbreakableFormula(node: ElementContent): boolean {
  const { type, data } = node as { type: string; data?: { rendered?: { kind: string; display?: boolean } } };
  if (type !== 'raw' || data?.rendered?.kind !== 'formula' || data.rendered.display === true) return false;
  return (node as unknown as { value: string }).value.split('class="base"').length === 2;
}
