import type { Nodes, Paragraph, Parents, PhrasingContent, Table } from 'mdast';
import type { Position } from 'unist';
import { cutFrom } from './cut-source';
import { trailingAttributes } from './trailing-attributes';

/** A table's caption, without its mark and its attributes. */
export interface TableCaption {
  children: PhrasingContent[];
  position: Position | undefined;
}

declare module 'mdast' {
  interface TableData {
    caption?: TableCaption;
  }
}

/**
 * Makes the paragraph directly before or after a table its caption if it begins with `:`, `Table:` or `表：`: the paragraph leaves the tree, and
 * its content becomes `data.caption` and `data.attributes` of the table (Pandoc's manual, "Extension: table_captions"). If there are two, the
 * one before counts. A caption on the very next line, which GFM reads as the table's last row, counts too. `source` is the text to which the
 * tree's positions refer.
 */
export function readTableCaptions(parent: Parents, source: string): void {
  const siblings: Nodes[] = parent.children;
  for (let index = 0; index < siblings.length; index += 1) {
    const table = siblings[index];
    if (table?.type !== 'table') continue;
    if (takeLastRow(table, source)) continue;
    const before = siblings[index - 1];
    const after = siblings[index + 1];
    if (before?.type === 'paragraph' && takeParagraph(table, before, source)) {
      siblings.splice(index - 1, 1);
      index -= 1;
    } else if (after?.type === 'paragraph' && takeParagraph(table, after, source)) siblings.splice(index + 1, 1);
  }
}

/** A colon alone must not begin a role (`:numref:`); a word must be followed by a colon. */
const markPattern = /^(?::(?![a-z_]*:)[ \t]*|(?:Table|表)[ \t]?[:：][ \t]*)/;

function takeParagraph(table: Table, paragraph: Paragraph, source: string): boolean {
  return takeCaption(table, paragraph.children, paragraph.position, source);
}

function takeLastRow(table: Table, source: string): boolean {
  const row = table.children.at(-1);
  const [cell, ...others] = row?.children ?? [];
  if (cell === undefined || others.length > 0 || table.children.length < 2) return false;
  // A table of one column has rows of one cell.
  if ((table.children[0]?.children.length ?? 0) < 2 || source[row?.position?.start.offset ?? 0] === '|') return false;
  if (!takeCaption(table, cell.children, row?.position, source)) return false;
  table.children.pop();
  return true;
}

function takeCaption(
  table: Table,
  children: PhrasingContent[],
  position: Position | undefined,
  source: string,
): boolean {
  const [first] = children;
  const start = first?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  if (first?.type !== 'text' || start === undefined || end === undefined) return false;
  const marked = markPattern.exec(first.value)?.[0];
  if (marked === undefined) return false;
  const attributes = trailingAttributes(source, start + marked.length, end);
  const isCut = attributes !== undefined && cutFrom(children, source, attributes.from);
  first.value = first.value.slice(marked.length);
  const last = children.at(-1);
  if (isCut && last?.type === 'text') last.value = last.value.trimEnd();
  if (first.position) move(first.position, marked.length);
  table.data = { ...table.data, caption: { children, position }, ...(isCut && { attributes }) };
  return true;
}

function move({ start }: Position, length: number): void {
  start.column += length;
  if (start.offset !== undefined) start.offset += length;
}
