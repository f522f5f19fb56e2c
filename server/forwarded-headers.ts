import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';
import { isSafe } from './request-kind';

/** Headers that Next's processes send to each other. To some of them, even in a write, Next answers only `{}`. */
const headersOfNext =
  /^(?:x-(?:middleware|invoke|prerender)-.*|x-matched-path|x-now-route-matches|x-nextjs-data|next-resume)$/;

/**
 * Replaces headers that a proxy or a client claims with facts. After an action's redirect, Next requests the page from itself with the
 * scheme in X-Forwarded-Proto, which is not that of this port, and it compares Origin with X-Forwarded-Host. Whether a change comes from
 * our own pages was already decided (cross-site.ts), by the site's address rather than the one that a proxy uses.
 */
export function replaceForwardedHeaders(request: IncomingMessage): void {
  const { headers } = request;
  const { origin } = headers;
  headers['x-forwarded-for'] = clientAddress(request);
  for (const name of ['x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-host', 'forwarded']) delete headers[name];
  for (const name of Object.keys(headers)) if (headersOfNext.test(name)) delete headers[name];
  if (!isSafe(request) && origin !== undefined && URL.canParse(origin))
    headers['x-forwarded-host'] = new URL(origin).host;
}
