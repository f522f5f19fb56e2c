import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { safeMethods } from '@/lib/kernel/request';
import { answerError } from './answer-error';
import { isApi } from './request-kind';

/** The canonical addresses of pages whose forms call server actions. The reader has no forms. */
const addressesWithForms = /^\/(?:admin|setup)(?:\/[^/\\?]+)*(?:\?|$)/;

/**
 * Answers OPTIONS (RFC 9110, section 9.3.7), and answers 405 to every method that an address outside the API does not support: Next would
 * send the page for any method but OPTIONS. The API knows its own methods, but see unknown-api-method.ts.
 */
export function answerMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '' } = request;
  if (isApi(request)) return false;
  const allow = addressesWithForms.test(url) ? [...safeMethods, 'POST'] : safeMethods;
  if (method === 'OPTIONS') response.writeHead(204, { allow: allow.join(', ') }).end();
  else if (!allow.includes(method)) answerError(request, response, new ScholiumError('method_not_allowed', { allow }));
  return response.writableEnded;
}
