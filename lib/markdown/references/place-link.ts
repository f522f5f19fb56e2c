import type { Element } from 'hast';
import { addHole, type BlockState } from '../block/block-state';
import { plainText } from '../tree/article-node';
import { splitCrossReference } from './find-cross-references';
import { placeInLink } from './place-in-link';

/** Records a link. If it leads to a place in this article or another (`slug#label`), its address is a hole, since it depends on all labels. */
export function placeLink(link: Element, state: BlockState): void {
  const { href } = link.properties;
  if (typeof href !== 'string' || href === '#') return;
  const name = decode(href.startsWith('#') ? href.slice(1) : href);
  if (href.startsWith('#') || splitCrossReference(name) !== undefined) {
    const position = placeInLink(link.position, name, state.source);
    link.properties.href = addHole(state, { kind: 'fragment', name, written: href, position });
    return;
  }
  const { line, column } = link.position?.start ?? { line: 1, column: 1 };
  state.links.push({ url: href, text: plainText(link).replace(/\uFDD0\d+\uFDD1/g, ''), line, column });
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
