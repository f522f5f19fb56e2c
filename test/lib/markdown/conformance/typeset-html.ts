import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** A formula in HTML: its visible part, and the TeX of its annotation. */
export interface TypesetHtml {
  /** KaTeX's element, without the annotation and the numbers of its rows, which KaTeX leaves to style sheets. */
  html: string;
  tex: string;
  display: boolean;
}

const stringifier = unified().use(rehypeStringify);
const plain = unified()
  .use(rehypeKatex, { strict: 'ignore', maxSize: 10, maxExpand: 1000, globalGroup: true, trust: false })
  .freeze();

/** All formulas of an HTML document, in its order. */
export function formulasIn(html: string): TypesetHtml[] {
  return collect(fromHtml(html, { fragment: true }));
}

/** The formula as rendered by the usual plugin, rehype-katex. */
export function plainFormula(tex: string, display: boolean): TypesetHtml | undefined {
  const mark = display ? 'math-display' : 'math-inline';
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [mark] },
    children: [{ type: 'text', value: tex }],
  };
  const tree = plain.runSync({ type: 'root', children: [code] }) as Root;
  // Parsed again like ours, since the two would otherwise come from different parsers.
  return collect(fromHtml(stringifier.stringify(tree), { fragment: true }))[0];
}

function collect(tree: Root): TypesetHtml[] {
  const found: TypesetHtml[] = [];
  visit(tree, 'element', (node, _index, parent) => {
    if (!hasClass(node, 'katex')) return undefined;
    const tex = takeAnnotation(node);
    const display = parent?.type === 'element' && hasClass(parent, 'katex-display');
    found.push({ html: stringifier.stringify({ type: 'root', children: [node] }), tex, display });
    return SKIP;
  });
  return found;
}

function takeAnnotation(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (node) => {
    if (hasClass(node, 'eqn-num') || hasClass(node, 'mml-eqn-num')) node.children = [];
    if (node.tagName !== 'annotation') return;
    const [text] = node.children;
    tex = text?.type === 'text' ? text.value : '';
    node.children = [];
  });
  return tex;
}

function hasClass(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}
