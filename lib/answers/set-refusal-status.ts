import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';
import { setAnswerStatus } from './set-answer-status';

const refusals: ReadonlySet<ErrorCode> = new Set(['not_signed_in', 'forbidden', 'not_found']);

/** Sets the status of a refusal (401, 403 or 404) on the answer of an action that reports its outcome in words. Other outcomes stay 200. */
export function setRefusalStatus(code: ErrorCode): void {
  if (refusals.has(code)) setAnswerStatus(errorCatalogue[code].status);
}
