import type { Heading, Nodes, Parents } from 'mdast';
import { cutFrom } from './cut-source';
import { readAttributeLines } from './read-attribute-lines';
import { readFollowingAttributes } from './read-following-attributes';
import { readTableCaptions } from './read-table-captions';
import { trailingAttributes } from './trailing-attributes';

/**
 * Reads the attributes of everything in a tree that can have them: headings, images, display formulas, tables. It only sets
 * `data.attributes` and `data.caption`, and removes the text they were read from. `source` is the text to which the tree's positions refer;
 * without a brace, a colon or a bracket after a formula nothing is read. Fenced code has its attributes in its info string (`parseCodeInfo`).
 */
export function readAttributes(tree: Parents, source: string): void {
  if (!/[{:：]|[$\]][ \t]*\(/.test(source)) return;
  // A list instead of recursion: authors control the depth of a tree.
  const waiting: Parents[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    if (parent.type === 'heading') readHeadingAttributes(parent, source);
    readFollowingAttributes(parent, source);
    readAttributeLines(parent, source);
    readTableCaptions(parent, source);
    for (const child of parent.children as Nodes[]) if ('children' in child) waiting.push(child);
  }
}

/**
 * Moves the attributes at the end of a heading, `## Title {#sec:a}`, from its text to `data.attributes` (Pandoc's manual, "Extension:
 * header_attributes"). A heading with no other text keeps them as text. `source` is the text to which the tree's positions refer.
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
