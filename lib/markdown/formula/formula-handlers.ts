import type { Element } from 'hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { DisplayFormula, InlineFormula } from '../syntax/math-nodes';

/** How formulas cross from the Markdown tree to the HTML tree: as marked code, which the sanitizer lets pass. */
export const formulaHandlers: Handlers = {
  inlineMath: (state: State, node: InlineFormula) => markedCode(state, node),
  math: (state: State, node: DisplayFormula): Element => ({
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [markedCode(state, node)],
  }),
};

function markedCode(state: State, node: DisplayFormula | InlineFormula): Element {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', node.data.display ? 'math-display' : 'math-inline'] },
    children: [{ type: 'text', value: node.value }],
  };
  state.patch(node, code);
  return code;
}
