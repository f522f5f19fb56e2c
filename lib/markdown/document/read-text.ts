import type { Element } from 'hast';
import type { ArticleNode, RenderedCode, RenderedFormula } from './rendered-node';

type Rendered = RenderedCode | RenderedFormula | undefined;

/** What counts as text: formulas as TeX and code blocks can be left out, for counting words. */
export interface TextChoice {
  formulas: boolean;
  codeBlocks: boolean;
}

/** The visible text of nodes, one block a line, without the numbers of footnotes. */
export function readText(nodes: ArticleNode[], choice: TextChoice): string {
  const parts: string[] = [];
  for (const node of nodes) append(node, choice, parts);
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

function append(node: ArticleNode, choice: TextChoice, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value.replace(/\s+/g, ' '));
  else if (node.type === 'raw') appendRendered(node.data?.rendered, choice, parts);
  else if (node.type === 'element') {
    if (isFootnoteMark(node)) return;
    if (node.tagName === 'img') parts.push(String(node.properties.alt ?? ''));
    const separator = blocks.has(node.tagName) ? '\n' : '';
    parts.push(separator);
    for (const child of node.children) append(child, choice, parts);
    parts.push(separator);
  }
}

function appendRendered(rendered: Rendered, choice: TextChoice, parts: string[]): void {
  if (rendered?.kind === 'formula' && choice.formulas) {
    parts.push(rendered.display ? ` ${rendered.tex} ` : rendered.tex);
  }
  if (rendered?.kind === 'code' && choice.codeBlocks) parts.push('\n', rendered.text, '\n');
}

function isFootnoteMark(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
}
