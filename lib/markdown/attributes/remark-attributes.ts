import type { Image, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type BlockState, blockState, report } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { visit } from '../tree/visit';
import { imageSize } from './image-size';
import { placedId } from './placed-id';
import { readAttributes } from './read-attributes';

/** Reads attributes (`{#id .class key=value}`) and sets the ids of headings and sizes of images. Labels are read where they are numbered. */
export function remarkAttributes() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    readAttributes(tree, state.source);
    if (!state.source.includes('{')) return;
    visit(tree, (node) => {
      const id = node.type === 'heading' ? placedId(node, state.source) : undefined;
      const offset = node.position?.start.offset;
      if (id !== undefined && offset !== undefined) state.headingIds.set(offset, id);
      if (node.type === 'image') sizeImage(node, state);
      if (offset !== undefined && namedBlocks.has(node.type)) nameBlock(node, offset, state);
    });
  };
}

/** Blocks whose ids are read nowhere else. */
const namedBlocks = new Set(['paragraph', 'list', 'blockquote', 'code']);

/** An id on a line after a block names it, as a label beside it does. */
function nameBlock(node: Nodes, offset: number, state: BlockState): void {
  const id = placedId(node, state.source);
  if (id !== undefined) state.labels.set(offset, [...(state.labels.get(offset) ?? []), id]);
}

function sizeImage(image: Image, state: BlockState): void {
  const attributes = image.data?.attributes;
  if (attributes === undefined) return;
  const { size, faults } = imageSize(attributes);
  const { className, ...pixels } = size;
  const hProperties = { ...pixels, ...(className !== undefined && { className: [className] }) };
  image.data = { ...image.data, hProperties };
  for (const { name, value } of faults) {
    const part = attributes.parts.findLast((item) => item.kind === 'pair' && item.name === name);
    const start = image.position?.start;
    const place = part && start ? positionWithin(state.source, start, part.from, part.to) : image.position;
    report(state, 'attribute-invalid', { attribute: `${name}=${value}` }, place);
  }
}
