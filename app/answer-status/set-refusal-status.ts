import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';
import { setAnswerStatus } from './set-answer-status';

const refusals: ReadonlySet<ErrorCode> = new Set(['not_signed_in', 'forbidden', 'not_found']);

/** Gives the answer of an action that tells its outcome in words the status of a refusal, 401, 403 or 404. Other outcomes stay 200. */
export function setRefusalStatus(code: ErrorCode): void {
  if (refusals.has(code)) setAnswerStatus(errorCatalogue[code].status);
}
