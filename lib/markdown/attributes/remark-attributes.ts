import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type BlockState, blockState, report } from '../read/block-state';
import { imageSize } from './image-size';
import { readAttributes } from './read-attributes';

/** Reads attributes (`{#id .class key=value}`) and gives headings their ids and images their sizes. Labels are taken where they are numbered. */
export function remarkAttributes() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    readAttributes(tree, state.source);
    if (!state.source.includes('{')) return;
    visit(tree, (node) => {
      const id = node.type === 'heading' ? node.data?.attributes?.id : undefined;
      const offset = node.position?.start.offset;
      if (id !== undefined && offset !== undefined) state.headingIds.set(offset, id);
      if (node.type === 'image') sizeImage(node, state);
    });
  };
}

function sizeImage(image: Image, state: BlockState): void {
  const attributes = image.data?.attributes;
  if (attributes === undefined) return;
  const { size } = imageSize(attributes);
  const { className, ...pixels } = size;
  const hProperties = { ...pixels, ...(className !== undefined && { className: [className] }) };
  image.data = { ...image.data, hProperties };
  for (const { name, value } of imageSize(attributes).faults) {
    report(state, 'attribute-invalid', { attribute: `${name}=${value}` }, image.position);
  }
}
