import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/kernel/language';
import { problemCatalogue } from '@/lib/markdown/problems/problem-catalogue';
import { problemSamples } from './problem-samples';

const messages = Object.entries(problemSamples).flatMap(([code, sets]) =>
  sets.map((parameters) => {
    const { en, zh } = problemCatalogue[code as keyof typeof problemCatalogue];
    return { code, parameters, en: en(parameters as never), zh: zh(parameters as never) };
  }),
);

/** Every text and number in the parameters, at any depth, for one language. */
function values(parameters: unknown, language: Language): string[] {
  if (typeof parameters !== 'object' || parameters === null) return [String(parameters)];
  return Object.entries(parameters).flatMap(([key, value]) =>
    unseen.has(key) || key === (language === 'en' ? 'zh' : 'en') ? [] : values(value, language),
  );
}

/** Parameters that choose a message and do not appear in it. */
const unseen = new Set(['kind', 'shown', 'mode', 'script', 'bound', 'extent', 'by']);

describe('the catalogue of problems', () => {
  it('has samples for exactly the existing codes', () => {
    expect(Object.keys(problemSamples).sort()).toEqual(Object.keys(problemCatalogue).sort());
  });

  it.each(messages)('$code says $en', ({ en, zh }) => {
    expect(en).not.toBe(zh);
    expect(en).toMatch(/[.?]$/);
    expect(zh).toMatch(/[。？]$/);
    expect(en).toMatch(/^(?:[A-Z]|\\|\{|\}|\$)/);
    for (const message of [en, zh]) expect(message).not.toMatch(/undefined|\[object|NaN|\$\{| {2}|^\s|\s$/);
    expect(zh).not.toMatch(/。{2}|，{2}|，。|。，|：。/);
    expect(en).not.toMatch(/\.{2}|,\.|\.,/);
  });

  it.each(messages)('$code includes its parameters: $zh', ({ en, zh, parameters }) => {
    for (const value of values(parameters, 'en')) expect(en).toContain(value);
    for (const value of values(parameters, 'zh')) expect(zh).toContain(value);
  });

  it.each(messages)('$code is punctuated as usual in its language', ({ en, zh, parameters }) => {
    const withoutValues = values(parameters, 'zh').reduce((text, value) => text.replaceAll(value, ''), zh);
    expect(withoutValues).not.toMatch(/[,.;:!?'"()]/);
    expect(en).not.toMatch(/[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('distinguishes errors from warnings', () => {
    const severities = Object.fromEntries(
      Object.entries(problemCatalogue).map(([code, { severity }]) => [
        code,
        typeof severity === 'function' ? 'either' : severity,
      ]),
    );
    const of = (wanted: string) => Object.keys(severities).filter((code) => severities[code] === wanted);
    expect(of('either').sort()).toEqual(['math-unclosed', 'nested-too-deeply']);
    expect(of('error').sort()).toEqual([
      'front-matter-escape',
      'front-matter-invalid',
      'front-matter-not-mapping',
      'front-matter-unclosed',
      'macro-invalid',
      'math-argument-missing',
      'math-double-script',
      'math-error',
      'math-expansion',
      'math-mode',
      'math-not-allowed',
      'math-package-off',
      'math-too-large',
      'math-too-many',
      'math-unbalanced',
      'math-unknown-command',
      'math-unknown-environment',
      'page-too-large',
      'rendering-too-large',
      'rendering-too-long',
      'source-too-large',
      'too-complex',
    ]);
  });
});
