import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestIdFrom } from '@/lib/kernel/request';
import { clientAddress } from './client-address';

/** Assigns the request an id for the log, error answers and the client; a proxy's id is kept if it is plain. Returns the id. */
export function assignRequestId(request: IncomingMessage, response: ServerResponse): string {
  const id = requestIdFrom(request.headers['x-request-id']);
  request.headers['x-request-id'] = id;
  // For pages that send the reader back here after sign-in; a client's own header is replaced.
  request.headers['x-request-address'] = request.url ?? '/';
  request.headers['x-client-address'] = clientAddress(request);
  response.setHeader('x-request-id', id);
  return id;
}
