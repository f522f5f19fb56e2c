import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from './article-state';

/** With the option `sourceLines`, notes on every block the line that it began on. Last, when formulas and code are finished HTML. */
export function rehypeSourceLines() {
  return (tree: Root, file: VFile): void => {
    if (!articleState(file).options.sourceLines) return;
    visit(tree, ['element', 'raw'], (node) => {
      const line = node.position?.start.line;
      if (line === undefined) return;
      if (node.type === 'element') markElement(node, line);
      else if (node.type === 'raw') node.value = markHtml(node.value, line);
    });
  };
}

/** Elements that begin a line of their own; what stands inside a line has the block's. */
const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote figure figcaption table tr div section details hr img'.split(' '),
);

function markElement(element: Element, line: number): void {
  if (blocks.has(element.tagName)) element.properties.dataSourceLine = line;
}

/** A code block or a display formula in its box; a formula inside a line stays as it is. */
function markHtml(html: string, line: number): string {
  return html.replace(
    /^<(?:pre class="code-block"|(?:div|span) class="math-display")/,
    `$& data-source-line="${line}"`,
  );
}
