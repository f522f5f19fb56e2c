import type { z } from 'zod';
import type { Translate } from '@/lib/i18n/translator';

type Issue = z.core.$ZodIssue;

/** The error message of a field, in the interface's language. The contract's messages are in English and for programs. */
export function fieldMessage(issue: Issue, field: string, t: Translate): string {
  if (field === 'timeZone') return t('fieldErrors.timeZone');
  if (issue.code === 'custom' && typeof issue.params?.line === 'number')
    return t('fieldErrors.atLine', { line: issue.params.line });
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue, t);
    case 'too_big':
      return t(issue.origin === 'number' ? 'fieldErrors.tooLarge' : 'fieldErrors.tooLong', {
        maximum: Number(issue.maximum),
      });
    case 'invalid_format':
      return invalidFormat(issue.format, field, t);
    case 'invalid_type':
      return t('fieldErrors.required');
    case 'invalid_value':
      return t('fieldErrors.choice');
    default:
      return t('fieldErrors.invalid');
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, t: Translate): string {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'array') return t('fieldErrors.choose', { minimum });
  if (issue.origin === 'number' || issue.origin === 'int') return t('fieldErrors.tooSmallNumber', { minimum });
  return minimum <= 1 ? t('fieldErrors.required') : t('fieldErrors.tooShort', { minimum });
}

function invalidFormat(format: string, field: string, t: Translate): string {
  if (format === 'email') return t('fieldErrors.email');
  return field === 'slug' ? t('fieldErrors.slug') : t('fieldErrors.line');
}
