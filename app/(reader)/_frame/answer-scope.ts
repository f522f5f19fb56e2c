import { AsyncLocalStorage } from 'node:async_hooks';
import { processState, registerProcessState } from '@/lib/kernel/process-state';

/** What a page decided about its answer; the HTTP front writes it. */
export interface AnswerScope {
  status?: number;
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
