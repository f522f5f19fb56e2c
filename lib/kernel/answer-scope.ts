import { AsyncLocalStorage } from 'node:async_hooks';
import { isScholiumError, type ScholiumError } from './errors';
import { sharedState } from './process-state';

/** Facts about the response, collected while it is produced; the HTTP front uses them. */
export interface AnswerScope {
  /** The status set by the page. */
  status?: number;
  /** Why the database could not be used for this request. */
  outage?: ScholiumError;
  /** The code of a server action has started: its arguments could be read. */
  actionBegan?: true;
}

/** The process's storage of it, created at first use: the server and Next's bundle must share it. */
export function answerScopes(): AsyncLocalStorage<AnswerScope> {
  return sharedState('answer-scopes', () => new AsyncLocalStorage<AnswerScope>());
}

/** Records a temporary database error (503), so that a page that fails because of it gets that status. Returns the error. */
export function recordOutage(error: unknown): unknown {
  if (!isScholiumError(error) || error.status !== 503) return error;
  const scope = answerScopes().getStore();
  if (scope !== undefined) scope.outage ??= error;
  return error;
}
