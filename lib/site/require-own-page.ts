import { ScholiumError } from '@/lib/kernel/errors';
import { siteOrigins } from './site-origins';

/** The headers in which a browser states the origin of a request, and the requested host. */
export interface RequestSource {
  origin: string | null;
  fetchSite: string | null;
  host: string | null;
}

/**
 * Throws unless a page of this site sent the request: Origin, or without it the requested host, equals the site's scheme, host and
 * port, and Sec-Fetch-Site, if it is sent, is same-origin (Fetch metadata; OWASP CSRF prevention). An Origin that equals only the
 * requested host is unknown_site_address: any name can be pointed here (DNS rebinding). Everything else is cross_site_request.
 */
export function requireOwnPage({ origin, fetchSite, host }: RequestSource): void {
  if (origin === null && fetchSite === null) throw new ScholiumError('cross_site_request');
  if ((fetchSite ?? 'same-origin') !== 'same-origin') throw new ScholiumError('cross_site_request');
  const origins = siteOrigins();
  if (origin === null) {
    if (origins.some((one) => new URL(one).host === host)) return;
    throw host === null ? new ScholiumError('cross_site_request') : unknownAddress(`http://${host}`, origins);
  }
  if (origins.includes(origin)) return;
  const agrees = /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).host === host;
  throw agrees ? unknownAddress(new URL(origin).origin, origins) : new ScholiumError('cross_site_request');
}

function unknownAddress(address: string, origins: readonly string[]): ScholiumError {
  return new ScholiumError('unknown_site_address', { address: address.slice(0, 200), known: origins[0] ?? '' });
}
