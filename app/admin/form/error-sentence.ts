import type { Locale } from '@/lib/i18n/locale';
import { translator, type Values } from '@/lib/i18n/translator';
import { type ErrorCode, type ErrorDetails, errorCatalogue } from '@/lib/kernel/errors';

/**
 * The sentence for an error code in `locale`, filled from those of its details that can stand in a sentence. Where one is missing the
 * code's English title stands in: a clear error must not turn into a fault of its own.
 */
export function errorSentence(code: ErrorCode, details: ErrorDetails, locale: Locale): string {
  const values: Values = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (typeof value === 'boolean') values[name] = String(value);
  }
  try {
    return translator(locale, 'errors')(code, values);
  } catch {
    return errorCatalogue[code].title;
  }
}
