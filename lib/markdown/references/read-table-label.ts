import type { Table } from 'mdast';
import type { BlockState } from '../block/block-state';

/**
 * Reads the label that d2l-book puts on the line after a table, which GFM takes for the table's last row.
 */
export function readTableLabel(table: Table, state: BlockState): void {
  const [cell, ...others] = table.children.at(-1)?.children ?? [];
  const [mark, code] = cell?.children ?? [];
  if (mark?.type !== 'text' || mark.value.trim() !== ':label:' || code?.type !== 'inlineCode') return;
  if (others.some((other) => other.children.length > 0) || table.children.length < 2) return;
  const offset = table.position?.start.offset;
  if (offset === undefined) return;
  table.children.pop();
  state.labels.set(offset, [...(state.labels.get(offset) ?? []), { name: code.value.trim(), position: code.position }]);
}
