import type { RootContent, Table } from 'mdast';
import type { ArticleState } from '../document/article-state';
import { reportProblem } from '../document/report-problem';

/**
 * Reads the label that d2l-book puts on the line after a table, which GFM takes for the table's last row, and the
 * caption that it puts before the table as a paragraph that begins with a colon.
 */
export function readTableLabel(table: Table, previous: RootContent | undefined, state: ArticleState): void {
  const [cell, ...others] = table.children.at(-1)?.children ?? [];
  const [mark, code] = cell?.children ?? [];
  if (mark?.type !== 'text' || mark.value.trim() !== ':label:' || code?.type !== 'inlineCode') return;
  if (others.some((other) => other.children.length > 0) || table.children.length < 2) return;
  const start = table.position?.start;
  if (start?.offset === undefined) return;
  table.children.pop();
  const label = { name: code.value.trim(), kind: 'table' as const, text: takeCaption(previous), line: start.line };
  if (state.labels.declare(start.offset, label)) return;
  const message = `The label ${label.name} is used before; this one is ignored.`;
  reportProblem(state, 'warning', 'label-duplicate', message, code.position);
}

function takeCaption(previous: RootContent | undefined): string {
  const first = previous?.type === 'paragraph' ? previous.children[0] : undefined;
  if (first?.type !== 'text' || !first.value.startsWith(':')) return '';
  first.value = first.value.slice(1).trimStart();
  return first.value;
}
