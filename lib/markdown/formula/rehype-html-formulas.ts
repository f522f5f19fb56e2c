import type { Element, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import { classNames, plainText } from '../tree/article-node';
import { SKIP, visit } from '../tree/visit';
import { describeFault } from './faults/describe-fault';
import { formulaBounds } from './formula-bounds';
import { katexSafety, typesetWithin } from './limit-katex';
import { isWithinBounds } from './typeset-formula';

/**
 * Typesets formulas written as HTML, `<code class="language-math math-inline">` as in remark-math and GitHub, with rehype-katex. They have
 * neither numbers nor macros; the parts of all in a block are limited as those of one formula. Runs after the sanitizer, in blocks with such code.
 */
export function rehypeHtmlFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!/<code\s[^<>]{0,200}math/i.test(state.source)) return;
    const places = limitFormulas(tree, state);
    typeset(tree, state, places);
    visit(tree, 'element', (element, index, parent) => {
      const classes = classNames(element);
      const display = classes.includes('katex-display');
      if (parent === undefined || index === undefined) return undefined;
      if (!display && !classes.includes('katex') && !classes.includes('katex-error')) return undefined;
      const hole = {
        kind: 'typeset' as const,
        html: stringify.stringify({ type: 'root', children: [element] }),
        tex: texOf(element),
        display,
        position: places.shift(),
      };
      parent.children[index] = { type: 'text', value: addHole(state, hole) };
      return SKIP;
    });
  };
}

/**
 * Leaves formulas that are too large as code, with a problem. Returns the positions of the others in tree order, which the output of rehype-katex
 * does not have.
 */
function limitFormulas(tree: Root, state: BlockState): Element['position'][] {
  const places: Element['position'][] = [];
  visit(tree, 'element', (element) => {
    const classes = classNames(element);
    if (!classes.some((name) => names.has(name))) return undefined;
    if (isWithinBounds(plainText(element))) places.push(element.position);
    else {
      report(state, 'math-too-large', { bound: 'parts' }, element.position);
      element.properties.className = classes.filter((name) => !names.has(name));
    }
    return SKIP;
  });
  return places;
}

const names = new Set(['language-math', 'math-display', 'math-inline']);

const stringify = unified().use(rehypeStringify).freeze();

function typeset(tree: Root, state: BlockState, places: Element['position'][]): void {
  const messages = new VFile();
  // A new macros object each time: definitions must not leak into another article.
  const options = { ...katexSafety, macros: {} };
  try {
    const { unmeasured } = typesetWithin({ tokens: formulaBounds.tokens, nodes: formulaBounds.nodes }, '', () =>
      rehypeKatex(options)(tree, messages),
    );
    if (unmeasured.length > 0) report(state, 'math-character-unknown', { characters: unmeasured.join(' ') }, places[0]);
  } catch (cause) {
    // rehype-katex expects errors; mhchem throws lists.
    reportFault(cause, undefined, state);
  }
  for (const { cause, place } of messages.messages)
    reportFault(cause, place !== undefined && 'start' in place ? place : undefined, state);
}

function reportFault(cause: unknown, position: Element['position'], state: BlockState): void {
  const { code, parameters } = describeFault(cause, '');
  report(state, code, parameters as never, position);
}

/** The TeX, from the MathML annotation; for a faulty formula, the text shown. */
function texOf(element: Element): string {
  let tex: string | undefined;
  visit(element, 'element', (node) => {
    if (node.tagName === 'annotation') tex = plainText(node);
  });
  return tex ?? plainText(element);
}
