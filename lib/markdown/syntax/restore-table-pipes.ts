import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';

/** Puts back the pipes that `protectTablePipes` replaced, wherever they ended up. */
export function restoreTablePipes() {
  return (tree: Root, file: VFile): void => {
    const { pipe } = articleState(file);
    if (pipe === null) return;
    const encoded = encodeURIComponent(pipe);
    visit(tree, (node) => {
      const fields = node as unknown as Record<string, unknown>;
      for (const name of textFields) {
        const value = fields[name];
        if (typeof value === 'string') fields[name] = value.replaceAll(pipe, '|').replaceAll(encoded, '%7C');
      }
    });
  };
}

const textFields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'];
