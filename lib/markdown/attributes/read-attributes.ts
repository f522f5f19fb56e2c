import type { Nodes, Parents } from 'mdast';
import { readFollowingAttributes } from './read-following-attributes';
import { readHeadingAttributes } from './read-heading-attributes';
import { readTableCaptions } from './read-table-captions';

/**
 * Reads the attributes of everything in a tree that can have some: headings, images, display formulas, tables. Nothing
 * but `data.attributes` and `data.caption` is set, and the text that said it is removed. `source` is the text that the
 * places in the tree count in; without a brace or a colon in it nothing is looked at. Fenced code has its attributes in
 * its info string (`parseCodeInfo`).
 */
export function readAttributes(tree: Parents, source: string): void {
  if (!/[{:：]/.test(source)) return;
  // A list instead of recursion: the depth of a tree is the author's to choose.
  const waiting: Parents[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    if (parent.type === 'heading') readHeadingAttributes(parent, source);
    readFollowingAttributes(parent, source);
    readTableCaptions(parent, source);
    for (const child of parent.children as Nodes[]) if ('children' in child) waiting.push(child);
  }
}
