import { ZodError } from 'zod';
import { maxNamedFaults } from '@/lib/contract/answer-bounds';
import { errorSentence } from '@/lib/i18n/error-sentence';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type ErrorCode, type ErrorDetails, isScholiumError } from '@/lib/kernel/errors';
import { fieldMessage } from './field-message';
import type { FormState, TypedValues } from './form-state';

/** Errors that concern one field of a form, by code. */
const fieldsOfCode: Partial<Record<ErrorCode, readonly string[]>> = {
  email_taken: ['email'],
  slug_taken: ['slug'],
  tag_taken: ['slug', 'name'],
};

/**
 * The state of a form after `error`: a ZodError marks the fields it names, a ScholiumError shows its message, any other error that
 * of `internal` (the caller logs it). `typed` is returned so that nothing is lost.
 */
export function failedState(
  error: unknown,
  typed: TypedValues,
  locale: Locale,
): Extract<FormState, { status: 'failed' }> {
  if (error instanceof ZodError) {
    const t = translator(locale, 'admin');
    const { named, more } = firstFields(fieldErrors(error, locale));
    const summary = [t('fieldErrors.summary'), ...(more > 0 ? [t('fieldErrors.more', { count: more })] : [])].join(' ');
    return { status: 'failed', code: 'invalid_request', summary, fieldErrors: named, typed };
  }
  const { code, details }: { code: ErrorCode; details: ErrorDetails } = isScholiumError(error)
    ? error
    : { code: 'internal', details: {} };
  const summary = errorSentence(code, details, locale);
  const failed = { status: 'failed' as const, code, summary, typed };
  const current =
    code === 'stale_version' && typeof details.current === 'number' ? { currentVersion: details.current } : {};
  return { ...failed, ...current, fieldErrors: blamedFields(code, details, summary, typed, locale) };
}

/** The fields that an error of an operation concerns. If there are several candidates, the one whose value the error repeats. */
function blamedFields(
  code: ErrorCode,
  details: ErrorDetails,
  summary: string,
  typed: TypedValues,
  locale: Locale,
): Record<string, string> {
  if (code === 'invalid_request') return refusedFields(details, locale);
  const fields = fieldsOfCode[code] ?? [];
  const values = Object.values(details);
  const field = fields.find((name) => values.some((value) => value === typed[name])) ?? fields.at(-1);
  return field === undefined ? {} : { [field]: summary };
}

/** The paths of an operation's input validation (lib/contract/parse-input); its messages are for programs. */
function refusedFields({ errors }: ErrorDetails, locale: Locale): Record<string, string> {
  const message = translator(locale, 'admin')('fieldErrors.invalid');
  const paths = Array.isArray(errors)
    ? errors.map((one: { path?: unknown }) => String(one.path ?? '').split('.')[0] ?? '')
    : [];
  return Object.fromEntries(paths.filter((path) => path !== '').map((path) => [path, message]));
}

/** The first invalid fields, and the number of the rest. */
function firstFields(messages: Record<string, string>): { named: Record<string, string>; more: number } {
  const entries = Object.entries(messages);
  return {
    named: Object.fromEntries(entries.slice(0, maxNamedFaults)),
    more: Math.max(0, entries.length - maxNamedFaults),
  };
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
