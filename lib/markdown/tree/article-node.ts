import type { Element, ElementContent, RootContent } from 'hast';

export type ArticleNode = RootContent | ElementContent;

export function isElement(node: ArticleNode | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function classNames(element: Element): string[] {
  const value = element.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/** The text of an element, unchanged. */
export function plainText(node: ArticleNode): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}
