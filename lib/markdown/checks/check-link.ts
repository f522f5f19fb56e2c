import type { Link } from 'mdast';
import { type BlockState, report } from '../block/block-state';
import { sourceOf } from './source-of';

/** Reports a link whose address is empty, `[text]()`. */
export function checkLink(link: Link, state: BlockState): void {
  if (link.url !== '') return;
  const text = sourceOf(link, state)?.text ?? '';
  report(state, 'link-empty', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text }, link.position);
}
