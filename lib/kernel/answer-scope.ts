import { AsyncLocalStorage } from 'node:async_hooks';
import { isScholiumError, type ScholiumError } from './errors';
import { sharedState } from './process-state';

/** What was found out on the way to an answer; the HTTP front writes it. */
export interface AnswerScope {
  /** The status that the page decided on. */
  status?: number;
  /** Why the database could not be used for this request. */
  outage?: ScholiumError;
  /** A server action's own code runs or ran: its arguments could be read. */
  actionBegan?: true;
}

/** The process's own storage of it, made at its first use: the server and Next's bundle must meet in the same one. */
export function answerScopes(): AsyncLocalStorage<AnswerScope> {
  return sharedState('answer-scopes', () => new AsyncLocalStorage<AnswerScope>());
}

/** Notes an error of the database that passes (503), so that a page which fails by it is answered as that. Returns the error. */
export function noteOutage(error: unknown): unknown {
  if (!isScholiumError(error) || error.status !== 503) return error;
  const scope = answerScopes().getStore();
  if (scope !== undefined) scope.outage ??= error;
  return error;
}
