import { siteUrl } from './site-url';

/** The headers by which a browser says where a request comes from, and the host that it asked for. */
export interface RequestSource {
  origin: string | null;
  fetchSite: string | null;
  host: string | null;
}

/**
 * Whether one of our own pages sent the request: Origin is the site's or that of the host asked for, and Sec-Fetch-Site, where it is
 * sent, is same-origin (Fetch metadata; OWASP CSRF prevention). `Origin: null`, another port and the absence of both headers are not.
 */
export function isSameOrigin({ origin, fetchSite, host }: RequestSource): boolean {
  if (origin === null && fetchSite === null) return false;
  return (fetchSite ?? 'same-origin') === 'same-origin' && (origin === null || isOurs(origin, host));
}

/** Behind a proxy that ends TLS the scheme of the request is not the browser's, so the host asked for is compared without it. */
function isOurs(origin: string, host: string | null): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  return [new URL(siteUrl()).host, host].includes(new URL(origin).host);
}
