import type { Element } from 'hast';
import { addHole, type BlockState } from '../read/block-state';

/**
 * Records an image, gives it the address and size that the caller knows, and lets all but the first of an article load when they
 * come near (HTML 4.8.3 "lazy loading").
 */
export function placeImage(image: Element, state: BlockState): void {
  const address = decodeAddress(String(image.properties.src ?? ''));
  const { line, column } = image.position?.start ?? { line: 1, column: 1 };
  state.images.push({ url: address, alt: String(image.properties.alt ?? ''), line, column });
  const resolved = state.context.resolveImage?.(address);
  if (resolved !== undefined) {
    image.properties.src = resolved.url;
    if (resolved.width !== undefined) image.properties.width ??= resolved.width;
    if (resolved.height !== undefined) image.properties.height ??= resolved.height;
  }
  image.properties.decoding = 'async';
  image.properties.loading = addHole(state, { kind: 'loading' });
  image.properties.alt ??= '';
}

/** The address as typed: the parser percent-encodes what is not ASCII, a file's name on disk is not so encoded. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
