import type { ServerResponse } from 'node:http';
import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';
import type { ScholiumError } from '@/lib/kernel/errors';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';

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
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const replace = (status: number): boolean => {
    if (isReplaced || status !== 500 || response.headersSent || scope.outage === undefined) return isReplaced;
    isReplaced = true;
    Object.assign(response, { writeHead, write, end });
    answerOutage(scope.outage);
    // What Next has to say of it goes nowhere.
    Object.assign(response, {
      writeHead: () => response,
      write: () => true,
      end: () => response,
      setHeader: () => response,
    });
    return true;
  };
  response.writeHead = function writeDecidedHead(this: ServerResponse, status: number, ...rest: unknown[]) {
    if (replace(status)) return this;
    const decided = decidedStatus(status, scope, mayBeAction);
    if (decided === 503 && !this.hasHeader('retry-after')) this.setHeader('retry-after', String(retryAfterSeconds));
    return Reflect.apply(writeHead, this, [decided, ...rest]) as ServerResponse;
  } as ServerResponse['writeHead'];
  response.write = function writeUnlessReplaced(this: ServerResponse, ...rest: unknown[]) {
    return replace(this.statusCode) || Reflect.apply(write, this, rest);
  } as ServerResponse['write'];
  response.end = function endUnlessReplaced(this: ServerResponse, ...rest: unknown[]) {
    return replace(this.statusCode) ? this : Reflect.apply(end, this, rest);
  } as ServerResponse['end'];
  return answerScopes().run(scope, handle);
}

function decidedStatus(status: number, scope: AnswerScope, mayBeAction: boolean): number {
  if (status === 200) return scope.status ?? status;
  if (status !== 500 || !mayBeAction) return status;
  return scope.actionBegan ? (scope.status ?? status) : 400;
}
