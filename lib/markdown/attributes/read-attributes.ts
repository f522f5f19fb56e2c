import type { Heading, Nodes, Parents } from 'mdast';
import { cutFrom } from './cut-source';
import { readFollowingAttributes } from './read-following-attributes';
import { readTableCaptions } from './read-table-captions';
import { trailingAttributes } from './trailing-attributes';

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

/**
 * Takes the attributes at the end of a heading, `## Title {#sec:a}`, out of its text into `data.attributes` (Pandoc's
 * manual, "Extension: header_attributes"). A heading of nothing else keeps them as its text. `source` is the text that
 * the places in the tree count in.
 */
function readHeadingAttributes(heading: Heading, source: string): void {
  const start = heading.children[0]?.position?.start.offset;
  const end = heading.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const attributes = trailingAttributes(source, start, end);
  if (attributes === undefined || source.slice(start, attributes.from).trim() === '') return;
  if (!cutFrom(heading.children, source, attributes.from)) return;
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  heading.data = { ...heading.data, attributes };
}
