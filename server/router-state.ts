import type { IncomingMessage, ServerResponse } from 'node:http';
import nextsOwn from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { ScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { isApi } from './request-kind';

/**
 * Answers 400 to a header that says what a page's script shows at present but is no such thing. Next would fail with 500 and log an
 * error. It is asked by Next's own function: the form of that header changes with its versions.
 */
export function answerRouterState(request: IncomingMessage, response: ServerResponse): boolean {
  const state = request.headers['next-router-state-tree'];
  if (state === undefined || isApi(request)) return false;
  try {
    nextsOwn.parseAndValidateFlightRouterState(state);
    return false;
  } catch (cause) {
    answerError(request, response, new ScholiumError('malformed_request', {}, { cause }));
    return true;
  }
}
