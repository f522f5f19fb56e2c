import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';
import { type ErrorCode, ScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { isUnreadableAction } from './client-error';
import { interceptAnswer } from './intercept-answer';
import { isAdmin, isApi } from './request-kind';
import { methodNotAllowed } from './unknown-api-method';

/**
 * Replaces answers that Next sends by itself (error pages, plain text, empty answers) with ours. Call it together with Next inside
 * `runWithAnswerStatus`, before the pages have decided anything. `asksForAllowedMethods`: `askForAllowedMethods` has changed the request.
 */
export function replaceNextAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  asksForAllowedMethods: boolean,
): void {
  const scope = answerScopes().getStore() ?? {};
  interceptAnswer(response, {
    replacement: (status, given) => {
      const type = headerOf(response, given, 'content-type');
      const error =
        asksForAllowedMethods && status === 204
          ? methodNotAllowed(headerOf(response, given, 'allow'))
          : replacementFor(request, { status, type, scope });
      return error && (() => answerError(request, response, error));
    },
  });
}

/** A header of the answer, whether it was set before or passed with the status. */
function headerOf(response: ServerResponse, given: unknown, wanted: string): string {
  const headers = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : [];
  const [, value] = headers.find(([name]) => name.toLowerCase() === wanted) ?? [];
  return String(value ?? response.getHeader(wanted) ?? '');
}

/** The error to answer with instead of Next's answer; null if a page or the API produced the answer. */
function replacementFor(
  request: IncomingMessage,
  { status, type, scope }: { status: number; type: string; scope: AnswerScope },
): ScholiumError | null {
  // Next's answer to an action that another page's process handled without a result.
  if (isUnreadableAction(scope) && type.startsWith('application/json')) return new ScholiumError('malformed_form');
  if (status < 400 || type.startsWith('application/problem+json')) return null;
  // `runWithAnswerStatus` answers it, because it knows the reason.
  if (status === 500 && scope.outage !== undefined) return null;
  if (isUnreadableAction(scope)) return new ScholiumError('malformed_form');
  if (isFromPage(request, status, type)) return null;
  return errorForStatus(status === 500 ? (scope.status ?? status) : status, request);
}

/**
 * Whether one of our pages, or an action of one, produced this answer. Pages of the reader are rendered with 200 and set the status
 * separately, so the only error page of ours is the admin's "not found". A failed page is blank without JavaScript.
 */
function isFromPage(request: IncomingMessage, status: number, type: string): boolean {
  if (isApi(request)) return false;
  if (type.startsWith('text/x-component')) return true;
  return status < 500 && type.startsWith('text/html') && isAdmin(request);
}

const errorCodesByStatus: Record<number, ErrorCode> = {
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  408: 'request_timeout',
  409: 'conflict',
  413: 'body_too_large',
  414: 'address_too_long',
  429: 'too_many_requests',
};

function errorForStatus(status: number, { method }: IncomingMessage): ScholiumError {
  if (status === 400 && method === 'POST') return new ScholiumError('malformed_form');
  return new ScholiumError(errorCodesByStatus[status] ?? (status < 500 ? 'malformed_request' : 'internal'));
}
