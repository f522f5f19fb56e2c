import type { ServerResponse } from 'node:http';
import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';
import type { ScholiumError } from '@/lib/kernel/errors';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';
import { interceptAnswer } from './intercept-answer';

/**
 * Runs Next for one request so that its page can set the status of the answer (`setAnswerStatus`): Next renders nothing on
 * the server for a page that throws `notFound()` or an error, so that without JavaScript the reader would see a blank page. Where
 * Next is about to answer 500 because the database could not be used, `answerOutage` answers in its place.
 * The answer of an action (`mayBeAction`) that failed has the status of its error; Next answers all of them with 500, even arguments
 * that it cannot read, which never reach the action: these are 400.
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
