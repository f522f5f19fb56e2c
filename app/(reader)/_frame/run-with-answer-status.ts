import type { ServerResponse } from 'node:http';
import { type AnswerScope, answerScopes } from './answer-scope';

/**
 * Runs Next for one request so that its page can set the status of the answer (`setAnswerStatus`): Next renders nothing on
 * the server for a page that throws `notFound()` or an error, so that without JavaScript the reader would see a blank page.
 */
export function runWithAnswerStatus<T>(response: ServerResponse, handle: () => T): T {
  const scope: AnswerScope = {};
  const writeHead = response.writeHead;
  response.writeHead = function writeDecidedHead(this: ServerResponse, status: number, ...rest: unknown[]) {
    const decided = status === 200 ? (scope.status ?? status) : status;
    return Reflect.apply(writeHead, this, [decided, ...rest]) as ServerResponse;
  } as ServerResponse['writeHead'];
  return answerScopes().run(scope, handle);
}
