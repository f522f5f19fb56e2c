import type { Element } from 'hast';
import { addHole, type BlockState } from '../block/block-state';

/**
 * Records an image, sets the address and size that the caller provides, and makes all but the first image of an article load lazily (HTML
 * 4.8.3 "lazy loading").
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

/** Addresses from the caller follow the same rule as those from authors: web addresses or relative ones. */
function isWebAddress(url: string): boolean {
  // Browsers ignore white space and control characters before the scheme (URL Standard, 4.4).
  const written = url.replace(/[\s\p{Cc}]/gu, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(written) || /^https?:/i.test(written);
}

/** The address as typed: the parser percent-encodes non-ASCII characters, but file names on disk are not encoded. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
