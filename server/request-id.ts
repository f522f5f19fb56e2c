import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '@/lib/kernel/ids';
import { clientAddress } from './client-address';

/** Gives the request an id (a proxy's own is kept when it is plain), for the log, for error answers and for the client. */
export function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
  request.headers['x-request-id'] = id;
  // For pages that send the reader back here after sign-in; a client's own header is replaced.
  request.headers['x-request-address'] = request.url ?? '/';
  request.headers['x-client-address'] = clientAddress(request);
  response.setHeader('x-request-id', id);
  return id;
}
