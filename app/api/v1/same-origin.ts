import { requireOwnPage } from '@/lib/site/require-own-page';
import { settleSiteOrigin } from '@/lib/site/site-origins';

/** Throws cross_site_request or unknown_site_address unless the browser states that one of our own pages sent the session's request. */
export function requireSameOrigin(request: Request): void {
  const { headers } = request;
  const host = headers.get('host') ?? new URL(request.url).host;
  const origin = headers.get('origin');
  requireOwnPage({ origin, fetchSite: headers.get('sec-fetch-site'), host });
  settleSiteOrigin(origin);
}
