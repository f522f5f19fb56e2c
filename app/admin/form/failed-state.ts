import { ZodError } from 'zod';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type ErrorCode, isScholiumError } from '@/lib/kernel/errors';
import { errorSentence } from './error-sentence';
import { fieldMessage } from './field-message';
import type { FormState, TypedValues } from './form-state';

/** Errors that are about one field of a form, by code. */
const fieldOfCode: Partial<Record<ErrorCode, string>> = { email_taken: 'email', slug_taken: 'slug', tag_taken: 'name' };

/**
 * The state of a form whose try ended in `error`: a ZodError marks the fields it names, a ScholiumError gives its sentence, anything
 * else the sentence of `internal` (the caller logs it). `typed` is given back so that nothing is lost.
 */
export function failedState(
  error: unknown,
  typed: TypedValues,
  locale: Locale,
): Extract<FormState, { status: 'failed' }> {
  if (error instanceof ZodError) {
    const summary = translator(locale, 'admin')('fieldErrors.summary');
    return { status: 'failed', code: 'invalid_request', summary, fieldErrors: fieldErrors(error, locale), typed };
  }
  const [code, details] = isScholiumError(error) ? [error.code, error.details] : ['internal' as const, {}];
  const summary = errorSentence(code, details, locale);
  const field = fieldOfCode[code];
  return { status: 'failed', code, summary, fieldErrors: field === undefined ? {} : { [field]: summary }, typed };
}

function fieldErrors(error: ZodError, locale: Locale): Record<string, string> {
  const t = translator(locale, 'admin');
  const messages: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (field !== '') messages[field] ??= fieldMessage(issue, field, t);
  }
  return messages;
}
