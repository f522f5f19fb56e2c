/**
 * Resolves an address in the article at `baseUrl`; a fragment refers to the article itself (URL Standard, 4.4). Null if the result is not a
 * web, mail or telephone address.
 */
export function absoluteAddress(address: string, baseUrl: string): string | null {
  try {
    const url = new URL(address, baseUrl);
    return schemes.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
