import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';
import { isSafe } from './request-kind';

/** What Next says to itself from one of its processes to another; to some of it it answers with nothing but `{}`, and to a write too. */
const headersOfNext =
  /^(?:x-(?:middleware|invoke|prerender)-.*|x-matched-path|x-now-route-matches|x-nextjs-data|next-resume)$/;

/**
 * Tells Next the facts, not what a proxy or a client claims: Next asks itself for the page after an action's redirect by the scheme of
 * X-Forwarded-Proto, which is not that of this port, and compares Origin with X-Forwarded-Host. Whether a change comes from our own
 * pages was decided before (cross-site.ts), for the address of the site and not for the one that a proxy asks by.
 */
export function forgetForwarded(request: IncomingMessage): void {
  const { headers } = request;
  const { origin } = headers;
  headers['x-forwarded-for'] = clientAddress(request);
  for (const name of ['x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-host', 'forwarded']) delete headers[name];
  for (const name of Object.keys(headers)) if (headersOfNext.test(name)) delete headers[name];
  if (!isSafe(request) && origin !== undefined && URL.canParse(origin))
    headers['x-forwarded-host'] = new URL(origin).host;
}
