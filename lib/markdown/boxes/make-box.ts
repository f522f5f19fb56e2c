import type { Blockquote, Paragraph } from 'mdast';
import type { BlockState } from '../block/block-state';
import type { BoxKind } from '../text/box-names';
import { type Box, boxElement } from './box';
import { makeAlert } from './make-alert';
import { makeTheorem } from './make-theorem';

/** Makes the block of a box: a theorem block, an alert, or a passage that can be folded. A label of the last two names a block. */
export function makeBox(kind: BoxKind, box: Box, state: BlockState): Blockquote {
  if (kind.type === 'theorem') return makeTheorem(box, kind.kind, state);
  const offset = box.position?.start.offset;
  if (box.id !== undefined && offset !== undefined)
    state.labels.set(offset, [...(state.labels.get(offset) ?? []), box.id]);
  if (kind.type === 'alert') return makeAlert(box, kind.alert, state.context.language);
  return makeDetails(box);
}

/** A passage that is folded unless the box is open. */
function makeDetails(box: Box): Blockquote {
  const children = box.title ?? [{ type: 'text' as const, value: '…' }];
  const summary: Paragraph = { type: 'paragraph', children, data: { hName: 'summary' } };
  return boxElement(box, 'details', box.fold === 'open' ? { open: true } : {}, summary);
}
