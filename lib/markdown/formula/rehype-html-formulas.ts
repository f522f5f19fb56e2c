import type { Element, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { addHole, type BlockState, blockState, report } from '../block/block-state';
import { classNames, plainText } from '../tree/article-node';
import { SKIP, visit } from '../tree/visit';
import { describeFault } from './faults/describe-fault';
import { katexSafety, maxNodes, maxTokens, typesetWithin } from './limit-katex';

/**
 * Typesets formulas written as HTML, `<code class="language-math math-inline">` as in remark-math and GitHub, with rehype-katex. They have
 * neither numbers nor macros. Runs after the sanitizer, in blocks with such code.
 */
export function rehypeHtmlFormulas() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!/<code\s[^<>]{0,200}math/i.test(state.source)) return;
    const places = placesOf(tree);
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

/** The positions of the formulas in tree order: the output of rehype-katex has none. */
function placesOf(tree: Root): Element['position'][] {
  const places: Element['position'][] = [];
  visit(tree, 'element', (element) => {
    if (!classNames(element).some((name) => names.has(name))) return undefined;
    places.push(element.position);
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
    const { unmeasured } = typesetWithin({ tokens: maxTokens, nodes: maxNodes }, '', () =>
      rehypeKatex(options)(tree, messages),
    );
    if (unmeasured.length > 0) report(state, 'math-character-unknown', { characters: unmeasured.join(' ') }, places[0]);
  } catch (cause) {
    // rehype-katex expects errors; mhchem throws lists.
    report(state, 'math-error', { reason: describeFault(cause, '').message }, undefined);
  }
  for (const { cause, place } of messages.messages) {
    const position = place !== undefined && 'start' in place ? place : undefined;
    report(state, 'math-error', { reason: describeFault(cause, '').message }, position);
  }
}

/** The TeX, from the MathML annotation; for a faulty formula, the text shown. */
function texOf(element: Element): string {
  let tex: string | undefined;
  visit(element, 'element', (node) => {
    if (node.tagName === 'annotation') tex = plainText(node);
  });
  return tex ?? plainText(element);
}
