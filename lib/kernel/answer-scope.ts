import { AsyncLocalStorage } from 'node:async_hooks';
import { isScholiumError, type ScholiumError } from './errors';
import { processState, registerProcessState } from './process-state';

/** What was found out on the way to an answer; the HTTP front writes it. */
export interface AnswerScope {
  /** The status that the page decided on. */
  status?: number;
  /** Why the database could not be used for this request. */
  outage?: ScholiumError;
}

/** The process's own storage of it, made at its first use: the server and Next's bundle must meet in the same one. */
export function answerScopes(): AsyncLocalStorage<AnswerScope> {
  try {
    return processState<AsyncLocalStorage<AnswerScope>>(name);
  } catch {
    const scopes = new AsyncLocalStorage<AnswerScope>();
    registerProcessState(name, scopes);
    return scopes;
  }
}

const name = 'answer-scopes';

/** Notes an error of the database that passes (503), so that a page which fails by it is answered as that. Gives the error back. */
export function noteOutage(error: unknown): unknown {
  if (!isScholiumError(error) || error.status !== 503) return error;
  const scope = answerScopes().getStore();
  if (scope !== undefined) scope.outage ??= error;
  return error;
}
