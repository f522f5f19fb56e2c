import { unstable_rethrow } from 'next/navigation';
import { ZodError } from 'zod';
import { setAnswerStatus } from '@/lib/answers/set-answer-status';
import { answerScopes } from '@/lib/kernel/answer-scope';
import { isScholiumError } from '@/lib/kernel/errors';

/**
 * Runs a server action. Errors are rethrown, and set the status of the response: that of a ScholiumError, 400 for arguments that a
 * schema refuses, else 500.
 */
export async function runAction<T>(run: () => Promise<T>): Promise<T> {
  const scope = answerScopes().getStore();
  if (scope !== undefined) scope.actionBegan = true;
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    setAnswerStatus(actionStatus(error));
    throw error;
  }
}

function actionStatus(error: unknown): number {
  if (error instanceof ZodError) return 400;
  return isScholiumError(error) ? error.status : 500;
}
