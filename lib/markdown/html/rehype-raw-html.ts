import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { EXIT, visit } from '../tree/visit';

/** Reads raw HTML with rehype-raw, and only in documents that hold some: it parses the whole tree anew. */
export function rehypeRawHtml() {
  const read = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let found = false;
    visit(tree, 'raw', () => {
      found = true;
      return EXIT;
    });
    return found ? read(tree, file) : tree;
  };
}
