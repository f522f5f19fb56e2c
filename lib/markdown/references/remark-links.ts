import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { addHole, blockState } from '../block/block-state';
import { splitCrossReference } from './find-cross-references';
import { placeInLink } from './place-in-link';
import { removeTrailingSpace } from './remove-trailing-space';
import { isInBrackets, visitText } from './visit-text';

/** Turns links without text into references: `[](#name)` and, to another article, `[](slug#name)`. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('[](')) return;
    visitText(tree, (link, index, parent, before) => {
      if (link.type !== 'link' || link.children.length > 0) return;
      const name = referenceName(link.url);
      if (name === undefined) return;
      const { position } = link;
      const next = parent.children[index + 1];
      const value = addHole(state, {
        kind: 'reference',
        names: [{ name, position: placeInLink(position, name, state.source) }],
        command: 'link',
        before,
        isSpaced: removeTrailingSpace(parent.children[index - 1]),
        ...(next?.type === 'text' && isInBrackets(before, next.value) && { isInBrackets: true as const }),
        position,
      });
      parent.children[index] = { type: 'text', value };
    });
  };
}

function referenceName(url: string): string | undefined {
  const name = decode(url.startsWith('#') ? url.slice(1) : url);
  return (url.startsWith('#') && name !== '') || splitCrossReference(name) !== undefined ? name : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
