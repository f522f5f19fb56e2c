import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { EXIT, visit } from '../tree/visit';

/** Parses raw HTML with rehype-raw, but only in documents that contain some: it parses the whole tree anew. */
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
