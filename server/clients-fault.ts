import { type AnswerScope, answerScopes } from '@/lib/kernel/answer-scope';

/** The scopes of requests in which Next looks for a server action. */
const actionScopes = new WeakSet<AnswerScope>();

/** Notes that the request being answered may be a server action's. */
export function noteAction(): void {
  const scope = answerScopes().getStore();
  if (scope !== undefined) actionScopes.add(scope);
}

/** Whether an action was asked for in `scope` that never began: what was sent could not be read, or names none that there is. */
export function isUnreadAction(scope: AnswerScope): boolean {
  return actionScopes.has(scope) && scope.actionBegan === undefined;
}

/** Whether what a library says just now is about something that the sender of the request did wrong: an unread action, or a refused one. */
export function isClientsFault(): boolean {
  const scope = answerScopes().getStore();
  if (scope === undefined || !actionScopes.has(scope)) return false;
  return isUnreadAction(scope) || (scope.status !== undefined && scope.status < 500);
}
