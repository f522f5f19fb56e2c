import type { Element } from 'hast';
import { addHole, type BlockState } from '../block/block-state';

/**
 * Records an image, gives it the address and size that the caller knows, and lets all but the first of an article load when they
 * come near (HTML 4.8.3 "lazy loading").
 */
export function placeImage(image: Element, state: BlockState): void {
  const address = decodeAddress(String(image.properties.src ?? ''));
  const { line, column } = image.position?.start ?? { line: 1, column: 1 };
  state.images.push({ url: address, alt: String(image.properties.alt ?? ''), line, column });
  const resolved = state.context.resolveImage?.(address);
  if (resolved !== undefined && isWebAddress(resolved.url)) {
    image.properties.src = resolved.url;
    if (resolved.width !== undefined) image.properties.width ??= resolved.width;
    if (resolved.height !== undefined) image.properties.height ??= resolved.height;
  }
  image.properties.decoding = 'async';
  image.properties.loading = addHole(state, { kind: 'loading' });
  image.properties.alt ??= '';
}

/** What a caller gives is held to the same rule as what an author types: of the web, or relative. */
function isWebAddress(url: string): boolean {
  // Browsers pass over white space and control characters before they look for a scheme (URL Standard, 4.4).
  const written = url.replace(/[\s\p{Cc}]/gu, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(written) || /^https?:/i.test(written);
}

/** The address as typed: the parser percent-encodes what is not ASCII, a file's name on disk is not so encoded. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
