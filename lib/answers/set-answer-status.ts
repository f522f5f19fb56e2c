import { answerScopes } from '@/lib/kernel/answer-scope';

/** Sets the HTTP status of the page being rendered. False where the request did not come through `runWithAnswerStatus`. */
export function setAnswerStatus(status: number): boolean {
  const scope = answerScopes().getStore();
  if (scope === undefined) return false;
  scope.status = status;
  return true;
}
