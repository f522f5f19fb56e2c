import { type ErrorCode, type ErrorDetails, errorCatalogue } from '@/lib/kernel/errors';
import type { Locale } from './locale';
import { translator, type Values } from './translator';

/**
 * The sentence for an error code in `locale`, filled with its details. If a detail is missing, the code's English title is
 * returned: reporting an error must not throw another one.
 */
export function errorSentence(code: ErrorCode, details: ErrorDetails, locale: Locale): string {
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : asText(value),
  ]);
  try {
    return translator(locale, 'errors')(code, Object.fromEntries(entries) as Values);
  } catch {
    return errorCatalogue[code].title;
  }
}

function asText(value: ErrorDetails[string]): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
