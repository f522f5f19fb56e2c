import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';

/** The scopes of requests that may be server actions. */
const actionScopes = new WeakSet<AnswerScope>();

/** Records that the current request may be a server action. */
export function markAsAction(): void {
  const scope = answerScopes().getStore();
  if (scope !== undefined) actionScopes.add(scope);
}

/** Whether an action was requested in `scope` but never began: its arguments could not be read, or it does not exist. */
export function isUnreadableAction(scope: AnswerScope): boolean {
  return actionScopes.has(scope) && scope.actionBegan === undefined;
}

/** Whether a message that a library logs now is caused by a mistake of the client: an unreadable or a refused action. */
export function isClientError(): boolean {
  const scope = answerScopes().getStore();
  if (scope === undefined || !actionScopes.has(scope)) return false;
  return isUnreadableAction(scope) || (scope.status !== undefined && scope.status < 500);
}
