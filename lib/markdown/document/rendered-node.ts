import type { Element, ElementContent, RootContent } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { Position } from 'unist';

/** `inner` is the formula without its box. */
export interface RenderedFormula {
  kind: 'formula';
  tex: string;
  display: boolean;
  inner: string;
}

export interface RenderedCode {
  kind: 'code';
  text: string;
}

declare module 'mdast-util-to-hast' {
  interface RawData {
    rendered?: RenderedFormula | RenderedCode;
  }
}

export type ArticleNode = RootContent | ElementContent;

export function isElement(node: ArticleNode | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function classNames(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * Finished HTML for the tree: a typeset formula or a highlighted block. It is not parsed again; what the excerpt, the
 * contents list and the plain text need of it goes along, and `position` where it stood in the source.
 */
export function renderedNode(value: string, rendered: RenderedFormula | RenderedCode, position?: Position): Raw {
  return { type: 'raw', value, data: { rendered }, ...(position && { position }) };
}

/** The text in an element as it stands, without any spacing rules. */
export function plainText(node: ArticleNode): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}
