import type { Blockquote, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { placedId } from '../attributes/placed-id';
import type { TableCaption } from '../attributes/read-table-captions';
import { addHole, type BlockState, blockState } from '../block/block-state';
import type { Item } from '../block/hole';
import { SKIP, visit } from '../tree/visit';

/**
 * Turns tables with a caption or a label into figures (see `readTableCaptions`). A labelled table has a number.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('|') && !state.source.includes('-')) return;
    visit(tree, 'table', (table, index, parent) => {
      if (index === undefined || parent === undefined) return;
      const figure = makeFigure(table, state);
      if (figure === undefined) return;
      parent.children[index] = figure;
      return [SKIP, index + 1];
    });
  };
}

function makeFigure(table: Table, state: BlockState): Blockquote | undefined {
  const offset = table.position?.start.offset ?? -1;
  const caption = table.data?.caption;
  const id = placedId(table, state.source, caption?.position);
  const labels = [...(state.labels.get(offset) ?? []), ...(id === undefined ? [] : [id])];
  const names = labels.map(({ name }) => name);
  if (caption === undefined && names.length === 0) return undefined;
  const position = labels[0]?.position ?? caption?.position ?? table.position;
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

function textOf(caption: TableCaption | undefined): string {
  return (caption?.children ?? [])
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();
}
