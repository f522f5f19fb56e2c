import { createTranslator } from 'use-intl/core';
import { catalogue, type Namespace } from './catalogue';
import type { Locale } from './locale';

export type Values = Record<string, string | number | Date>;
export type Translate = (key: string, values?: Values) => string;

/**
 * A function from a key (nested keys joined by dots) and values to text in `locale`. It throws for a missing key, which is a bug that
 * the tests find.
 */
export function translator(locale: Locale, namespace: Namespace): Translate {
  const translate = createTranslator({
    locale,
    messages: { [namespace]: catalogue[locale][namespace] },
    namespace,
    onError: (error) => {
      throw error;
    },
  });
  return translate as unknown as Translate;
}
