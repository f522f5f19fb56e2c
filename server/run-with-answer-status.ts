import type { ServerResponse } from 'node:http';
import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';
import type { ScholiumError } from '@/lib/kernel/errors';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';
import { interceptAnswer } from './intercept-answer';

/**
 * Runs Next for one request so that its page can set the status of the answer (`setAnswerStatus`): Next renders nothing on
 * the server for a page that throws `notFound()` or an error, so that without JavaScript the reader would see a blank page. If Next is
 * about to answer 500 because the database could not be used, `answerOutage` answers instead. A failed action (`mayBeAction`) is answered
 * with the status of its error, and with 400 if its arguments could not be read; Next answers 500 in all these cases.
 */
export function runWithAnswerStatus<T>(
  response: ServerResponse,
  handle: () => T,
  answerOutage: (outage: ScholiumError) => void,
  mayBeAction = false,
): T {
  const scope: AnswerScope = {};
  interceptAnswer(response, {
    replacement: (status) => {
      const { outage } = scope;
      return status === 500 && outage !== undefined ? () => answerOutage(outage) : null;
    },
    statusOf: (status) => {
      const decided = decidedStatus(status, scope, mayBeAction);
      if (decided === 503 && !response.hasHeader('retry-after'))
        response.setHeader('retry-after', String(retryAfterSeconds));
      return decided;
    },
  });
  return answerScopes().run(scope, handle);
}

function decidedStatus(status: number, scope: AnswerScope, mayBeAction: boolean): number {
  if (status === 200) return scope.status ?? status;
  if (status !== 500 || !mayBeAction) return status;
  return scope.actionBegan ? (scope.status ?? status) : 400;
}
