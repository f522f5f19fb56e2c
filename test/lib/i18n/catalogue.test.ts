import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { catalogue, type Messages, type Namespace } from '@/lib/i18n/catalogue';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type ErrorCode, errorCatalogue } from '@/lib/kernel/errors';

const namespaces = Object.keys(catalogue.en) as Namespace[];
const codes = Object.keys(errorCatalogue) as ErrorCode[];

/** The details that each code is thrown with and its sentence uses; the others take none. */
const details: Partial<Record<ErrorCode, Record<string, string | number>>> = {
  missing_scope: { scope: 'drafts:read' },
  stale_version: { sent: 3, current: 7 },
  references_would_dangle: { names: 'Softmax (eq:loss)' },
  slug_taken: { slug: 'softmax' },
  too_many_requests: { retryAfterSeconds: 42 },
  unknown_parameter: { parameter: 'sort' },
  unknown_site_address: { address: 'http://maths.example', known: 'http://127.0.0.1:3000' },
  range_not_satisfiable: { size: 345 },
  misdirected_request: { host: 'maths.example' },
};

describe.each(namespaces)('the messages of %s', (namespace) => {
  it('have the same keys in every language', () => {
    const reference = keys(catalogue.en[namespace]);
    for (const locale of locales) expect(keys(catalogue[locale][namespace])).toEqual(reference);
  });

  it('use the same placeholders in every language', () => {
    const reference = placeholders(catalogue.en[namespace]);
    for (const locale of locales) expect(placeholders(catalogue[locale][namespace])).toEqual(reference);
  });

  it.each(locales)('are none of them empty in %s', (locale) => {
    for (const [key, text] of texts(catalogue[locale][namespace])) expect(text.trim(), key).not.toBe('');
  });
});

describe('the sentences of errors', () => {
  it.each(locales)('in %s are there for every code, and for nothing else', (locale) => {
    expect(keys(catalogue[locale].errors)).toEqual([...codes].sort());
  });

  it.each(locales)('in %s can be filled from the details of their code', (locale) => {
    const translate = translator(locale, 'errors');
    for (const code of codes) {
      const sentence = translate(code, details[code]);
      expect(sentence).not.toMatch(/[{}]/);
      for (const value of Object.values(details[code] ?? {})) expect(sentence).toContain(String(value));
    }
  });

  it('counts one second as one', () => {
    expect(translator('en', 'errors')('too_many_requests', { retryAfterSeconds: 1 })).toContain('1 second.');
  });
});

describe('translator', () => {
  it('throws for a key that is missing, so that no page shows a bare key', () => {
    expect(() => translator('en', 'errors')('no_such_code')).toThrow();
  });
});

function texts(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    return typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`);
  });
}

function keys(messages: Messages): string[] {
  return texts(messages)
    .map(([key]) => key)
    .sort();
}

function placeholders(messages: Messages): Record<string, string[]> {
  return Object.fromEntries(texts(messages).map(([key, text]) => [key, [...new Set(names(parse(text)))].sort()]));
}

/** The names that an ICU message takes, those inside of plural and select branches and of tags included. */
function names(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...names(element.children)];
    const branches = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...branches.flatMap((branch) => names(branch.value))];
  });
}
