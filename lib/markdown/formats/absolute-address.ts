/**
 * The absolute address of what an article at `baseUrl` addresses, a fragment being one of the article itself (URL Standard, 4.4). Null
 * for what is no address of the web, mail or telephone.
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
