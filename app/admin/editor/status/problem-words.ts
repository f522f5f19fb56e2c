import type { Translate } from '@/lib/i18n/translator';
import type { Problem } from '@/lib/markdown/rendering';

/** `2 errors, 1 warning`, or the text for no problems. */
export function problemWords(problems: readonly Problem[], text: Translate): string {
  if (problems.length === 0) return text('problems.none');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return text('problems.count', { errors, warnings, both: errors > 0 && warnings > 0 ? 'yes' : 'no' });
}
