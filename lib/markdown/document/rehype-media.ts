import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type ArticleState, articleState } from './article-state';
import { plainText } from './rendered-node';

/** Records images and links with their places, and gives images the address and size that the caller knows. Before sanitizing. */
export function rehypeMedia() {
  return (tree: Root, file: VFile): void => {
    const state = articleState(file);
    visit(tree, 'element', (element) => {
      if (element.tagName === 'img') placeImage(element, state);
      else if (element.tagName === 'a') recordLink(element, state);
    });
  };
}

function placeImage(element: Element, state: ArticleState): void {
  const address = decodeAddress(String(element.properties.src ?? ''));
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  state.images.push({ url: address, alt: String(element.properties.alt ?? ''), line, column });
  const resolved = state.options.resolveImage?.(address);
  if (resolved === undefined) return;
  element.properties.src = resolved.url;
  if (resolved.width !== undefined) element.properties.width ??= resolved.width;
  if (resolved.height !== undefined) element.properties.height ??= resolved.height;
}

/** The address as typed: the parser percent-encodes what is not ASCII, a file's name on disk is not so encoded. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function recordLink(element: Element, state: ArticleState): void {
  const url = element.properties.href;
  // What stays within the document is a reference, and recorded as such when it is resolved.
  if (typeof url !== 'string' || url.startsWith('#')) return;
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  state.links.push({ url, text: plainText(element), line, column });
}
