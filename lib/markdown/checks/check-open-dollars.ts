import type { Text } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { sourceOf } from './source-of';

/** Reports `$$` that opens nothing, because its paragraph ends before a second one. It stays text. */
export function checkOpenDollars(node: Text, state: BlockState): void {
  const start = node.position?.start;
  if (start === undefined || !node.value.includes('$$')) return;
  const written = sourceOf(node, state);
  const match = /(?<![\\$])(?:\\\\)*\$\$(?!\$)/.exec(written?.text ?? '');
  if (written === undefined || match === null) return;
  const end = written.from + match.index + match[0].length;
  report(state, 'math-unclosed', { mark: '$$', shown: 'text' }, positionWithin(state.source, start, end - 2, end));
}
