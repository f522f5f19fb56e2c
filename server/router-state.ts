import type { IncomingMessage, ServerResponse } from 'node:http';
import nextsOwn from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { ScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { isApi } from './request-kind';

/**
 * Answers 400 to an invalid header of the state that a page's script shows at present. Next would fail with 500 and log an error. Next's
 * own function checks it, because the format of that header changes between versions.
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
