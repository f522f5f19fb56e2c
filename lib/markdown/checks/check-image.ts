import type { Image, ImageReference, Parents } from 'mdast';
import { type BlockState, report } from '../block/block-state';

/** Reports an image without a description. A title or a figure's caption describes it too (WCAG 1.1.1). */
export function checkImage(node: Image | ImageReference, parent: Parents | undefined, state: BlockState): void {
  if (node.alt?.trim() || (node.type === 'image' && node.title)) return;
  const figure = state.items.get(parent?.position?.start.offset ?? -1);
  if (figure?.kind === 'figure' && figure.text.trim() !== '') return;
  const url = node.type === 'image' ? node.url : (node.label ?? node.identifier);
  report(state, 'image-alt-missing', { url }, node.position);
}
