import type { Root } from 'mdast';
import { visit } from '../tree/visit';

/** Puts back the pipes that `protectTablePipes` replaced by `pipe`, wherever they ended up. */
export function restoreTablePipes(tree: Root, pipe: string): void {
  const encoded = encodeURIComponent(pipe);
  visit(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const name of textFields) {
      const value = fields[name];
      if (typeof value === 'string') fields[name] = value.replaceAll(pipe, '|').replaceAll(encoded, '%7C');
    }
  });
}

const textFields = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'];
