import { type ErrorCode, type ErrorDetails, errorCatalogue } from '@/lib/kernel/errors';
import type { Locale } from './locale';
import { translator, type Values } from './translator';

/**
 * The sentence for an error code in `locale`, filled from its details. Where a detail is missing the code's English title stands
 * in: a clear error must not turn into a fault of its own.
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
