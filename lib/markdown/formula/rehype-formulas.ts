import type { Element, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from '../document/article-state';
import { escapeHtml } from '../document/escape-html';
import { classNames, isElement, plainText, renderedNode } from '../document/rendered-node';
import { reportProblem } from '../document/report-problem';
import { words } from '../document/words';
import { locateInFormula } from './locate-in-formula';
import { typesetFormula } from './typeset-formula';

/**
 * Typesets the formulas that the parser marked, and fenced blocks of the language `math`. It runs after sanitizing.
 * A display formula stands in a box of its own that scrolls sideways and takes the keyboard's focus (WCAG 2.1.1);
 * a faulty one stays in its place as its source, marked `math-error`, with a positioned problem.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const block = element.tagName === 'pre';
      const code = block ? element.children.find((child) => isElement(child, 'code')) : element;
      if (!isElement(code, 'code') || !isFormula(code, block)) return;
      parent.children[index] = renderFormula(code, block, state);
      return SKIP;
    });
  };
}

function isFormula(code: Element, block: boolean): boolean {
  const classes = classNames(code);
  if (classes.includes('math-inline') || classes.includes('math-display')) return true;
  return block && classes.includes('language-math');
}

function renderFormula(code: Element, block: boolean, state: ArticleState): Raw {
  const source = plainText(code);
  const tex = source.trim();
  const display = block || classNames(code).includes('math-display');
  const id = typeof code.properties.id === 'string' ? ` id="${escapeHtml(code.properties.id)}"` : '';
  const unclosed = code.position !== undefined && state.unclosed.has(code.position.start.offset ?? -1);
  const result = unclosed ? undefined : typesetFormula(tex, display, state.session);
  state.formulas.found += 1;
  if (result !== undefined && 'html' in result) {
    state.formulas.typeset += 1;
    const value = display ? displayBox(result.html, block, id, state) : result.html;
    return renderedNode(value, { kind: 'formula', tex, display, inner: result.html }, code.position);
  }
  state.formulas.faulty += 1;
  const message = result?.fault ?? unclosedMessage;
  const inner = `<code class="math-error" title="${escapeHtml(message)}">${escapeHtml(unclosed ? source : tex)}</code>`;
  reportFault(code, source, result, state);
  const value = block ? `<div class="math-display"${id}>${inner}</div>` : inner;
  return renderedNode(value, { kind: 'formula', tex, display, inner }, code.position);
}

const unclosedMessage = 'This formula has no closing mark; a blank line ends it.';

function displayBox(html: string, block: boolean, id: string, state: ArticleState): string {
  const tag = block ? 'div' : 'span';
  const name = words[state.options.language].formulaBox;
  return `<${tag} class="math-display"${id} role="group" aria-label="${name}" tabindex="0">${html}</${tag}>`;
}

function reportFault(
  code: Element,
  source: string,
  result: { fault: string; offset: number; length: number } | undefined,
  state: ArticleState,
): void {
  const lines = state.texLines.get(code.position?.start.offset ?? -1);
  if (result === undefined) {
    reportProblem(state, 'error', 'math-unclosed', unclosedMessage, code.position);
    return;
  }
  const leading = source.length - source.trimStart().length;
  const place = locateInFormula(source, leading + result.offset, result.length, lines, code.position);
  reportProblem(state, 'error', 'math-error', result.fault, place);
}
