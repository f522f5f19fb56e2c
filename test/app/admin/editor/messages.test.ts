import { describe, expect, it } from 'vitest';
import type { SaveState } from '@/app/admin/editor/saving/save-state';
import { problemWords } from '@/app/admin/editor/status/problem-words';
import { saveWords } from '@/app/admin/editor/status/save-words';
import { locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sampleArticle } from './sample-article';

const states: SaveState[] = [
  { kind: 'saved', at: null },
  { kind: 'saved', at: Date.UTC(2026, 0, 11, 10, 32) },
  { kind: 'waiting' },
  { kind: 'saving' },
  ...[true, false].flatMap((kept): SaveState[] => [
    { kind: 'unreachable', kept },
    { kind: 'signed_out', kept },
    { kind: 'refused', message: '', kept },
    { kind: 'conflict', theirs: sampleArticle(), fields: [], kept },
  ]),
];

describe.each(locales)('words in %s', (locale) => {
  const text = translator(locale, 'editor');

  it('tell every state of saving, and never promise a copy that is not there', () => {
    for (const state of states) expect(saveWords(state, text, locale)).toMatch(/\S/);
    const [kept, lost] = [true, false].map((is) => saveWords({ kind: 'unreachable', kept: is }, text, locale));
    expect(kept).not.toBe(lost);
  });

  it('count problems', () => {
    const problem = { code: '', message: { en: '', zh: '' }, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const words = problemWords(
      [
        { ...problem, severity: 'error' },
        { ...problem, severity: 'warning' },
        { ...problem, severity: 'warning' },
      ],
      text,
    );
    expect(words).toMatch(/1.*2/);
    expect(problemWords([], text)).toBe(text('problems.none'));
  });
});
