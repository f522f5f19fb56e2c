import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { blockState, report } from '../read/block-state';
import { sanitizeSchema } from './sanitize-schema';

/** Says which raw HTML will not be in the page, so that an author is not left to wonder. It changes nothing itself. */
export function remarkReportHtml() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    visit(tree, 'html', (node) => {
      const removed = new Set<string>();
      for (const [, name = ''] of node.value.matchAll(/<([A-Za-z][\w-]*)/g)) {
        if (!allowed.has(name.toLowerCase())) removed.add(`<${name.toLowerCase()}>`);
      }
      for (const [, name = ''] of node.value.matchAll(/[\s"'/](on[a-z]+|style)\s*=/gi)) removed.add(name.toLowerCase());
      if (removed.size === 0) return;
      report(state, 'html-removed', { names: [...removed].slice(0, 10) }, node.position);
    });
  };
}

const allowed = new Set(sanitizeSchema.tagNames);
