import type { Blockquote, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addHole, type BlockState, blockState } from '../read/block-state';
import type { Item } from '../read/hole';

/**
 * Gives tables their captions: a paragraph directly before or after one that begins with `: `, `Table:` or `表：` (Pandoc's
 * `table_captions`). A labelled table has a number.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('|')) return;
    visit(tree, 'table', (table, index, parent) => {
      if (index === undefined || parent === undefined) return;
      const found = takeCaption(parent, index);
      const figure = makeFigure(table, found?.caption, state);
      if (figure === undefined) return;
      const at = found?.isBefore ? index - 1 : index;
      parent.children[at] = figure;
      return [SKIP, at + 1];
    });
  };
}

const opening = /^(?::(?!:)|Table:|表[：:])\s*/;

function takeCaption(parent: Parents, index: number): { caption: Paragraph; isBefore: boolean } | undefined {
  const siblings = parent.children as RootContent[];
  for (const at of [index - 1, index + 1]) {
    const caption = siblings[at];
    const first = caption?.type === 'paragraph' ? caption.children[0] : undefined;
    if (caption?.type !== 'paragraph' || first?.type !== 'text' || !opening.test(first.value)) continue;
    first.value = first.value.replace(opening, '');
    siblings.splice(at, 1);
    return { caption, isBefore: at < index };
  }
  return undefined;
}

function makeFigure(table: Table, caption: Paragraph | undefined, state: BlockState): Blockquote | undefined {
  const offset = table.position?.start.offset ?? -1;
  const own = caption?.data?.attributes?.id;
  const names = [...(state.labels.get(offset) ?? []).map(({ name }) => name), ...(own === undefined ? [] : [own])];
  if (caption === undefined && names.length === 0) return undefined;
  const position = caption?.position ?? table.position;
  const item: Item = { kind: 'table', labels: names, text: textOf(caption), isNumbered: names.length > 0, position };
  state.items.set(offset, item);
  const content: PhrasingContent[] = [...(caption?.children ?? [])];
  if (item.isNumbered) {
    const after = content.length > 0 ? 'caption' : '';
    content.unshift({ type: 'text', value: addHole(state, { kind: 'number', item, after }) });
  }
  const shown: Paragraph = { type: 'paragraph', children: content, data: { hName: 'figcaption' } };
  const data = { hName: 'figure', hProperties: { className: ['table-figure'] } };
  return { type: 'blockquote', children: [shown, table], data, ...(table.position && { position: table.position }) };
}

function textOf(caption: Paragraph | undefined): string {
  return (caption?.children ?? [])
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();
}
