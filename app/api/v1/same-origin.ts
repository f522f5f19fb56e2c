import { ScholiumError } from '@/lib/kernel/errors';
import { siteUrl } from '@/lib/site/site-url';

/**
 * Throws cross_site_request unless the browser says that one of our own pages sent the request: Origin is the site's or that of the host
 * asked for, and Sec-Fetch-Site, where it is sent, is same-origin (Fetch metadata; OWASP CSRF prevention). `Origin: null`,
 * another port and the absence of both headers are refused.
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const fetchSite = request.headers.get('sec-fetch-site');
  const sent = origin !== null || fetchSite !== null;
  if (sent && (fetchSite ?? 'same-origin') === 'same-origin' && (origin === null || isOurs(origin, request))) return;
  throw new ScholiumError('cross_site_request');
}

/** Behind a proxy that ends TLS the scheme of the request is not the browser's, so the host asked for is compared without it. */
function isOurs(origin: string, request: Request): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const own = [new URL(siteUrl()).host, request.headers.get('host') ?? new URL(request.url).host];
  return own.includes(new URL(origin).host);
}
