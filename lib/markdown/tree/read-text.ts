import type { ArticleNode } from './article-node';

/** The visible text of nodes, one block per line, with the placeholders of its holes. */
export function readText(nodes: ArticleNode[]): string {
  const parts: string[] = [];
  for (const node of nodes) append(node, parts);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const blocks = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

function append(node: ArticleNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value.replace(/\s+/g, ' '));
  else if (node.type === 'element') {
    if (node.tagName === 'img') parts.push(String(node.properties.alt ?? ''));
    const separator = blocks.has(node.tagName) ? '\n' : '';
    parts.push(separator);
    for (const child of node.children) append(child, parts);
    parts.push(separator);
  }
}
