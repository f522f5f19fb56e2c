import { ScholiumError } from '@/lib/kernel/errors';
import { isSameOrigin } from '@/lib/site/is-same-origin';

/** Throws cross_site_request unless the browser says that one of our own pages sent the request. */
export function requireSameOrigin(request: Request): void {
  const { headers } = request;
  const host = headers.get('host') ?? new URL(request.url).host;
  if (isSameOrigin({ origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site'), host })) return;
  throw new ScholiumError('cross_site_request');
}
