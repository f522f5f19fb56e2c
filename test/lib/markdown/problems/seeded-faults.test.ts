import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '@/lib/kernel/language';
import type { Place, Problem } from '@/lib/markdown/problems/problem';
import { problemCatalogue } from '@/lib/markdown/problems/problem-catalogue';
import { renderArticle } from '@/lib/markdown/render-article';
import { faultyArticles, seededFaults } from './seeded-faults';

const faultless = readFileSync(fileURLToPath(new URL('faultless.md', import.meta.url)), 'utf8');
const externalLabels = {
  'convexity#thm:jensen': { url: '/a/convexity#t', kind: 'theorem', number: '1', text: 'Jensen', title: '凸性' },
} as const;

async function problemsOf(source: string, language: Language = 'zh'): Promise<Problem[]> {
  return (await renderArticle(source, { language, externalLabels })).problems;
}

/** The text without « and », and the place between them. */
function unmarked(text: string): { source: string; place: Place } {
  const [before = '', within = '', after = '', ...more] = text.split(/[«»]/);
  expect(more, 'one place is marked').toEqual([]);
  const start = pointAt(before);
  const end = pointAt(before + within);
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  return { source: before + within + after, place };
}

function pointAt(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function edited(edits: [string, string][]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from), `${from} stands once`).toHaveLength(2);
    return text.replace(from, () => to);
  }, faultless);
}

function mended(
  source: string,
  { line, column, endLine, endColumn, replacement }: NonNullable<Problem['fix']>,
): string {
  const lines = source.split('\n');
  const offsetOf = (to: number, at: number) =>
    lines.slice(0, to - 1).reduce((sum, text) => sum + text.length + 1, at - 1);
  return source.slice(0, offsetOf(line, column)) + replacement + source.slice(offsetOf(endLine, endColumn));
}

const faults = [
  ...seededFaults.map(({ code, edits, mends }) => ({ code, mends, marked: () => edited(edits), shown: edits[0]?.[1] })),
  ...faultyArticles.map(({ code, source, mends }) => ({ code, mends, marked: () => source, shown: source })),
].map((fault, index) => ({ ...fault, name: `${index + 1}: ${fault.shown?.slice(0, 60)}` }));

describe('the faultless article', () => {
  it.each(languages)('has no problem in %s', async (language) => {
    expect(await problemsOf(faultless, language)).toEqual([]);
  });
});

describe('a seeded fault', () => {
  it.each(faults)('$code is the only problem found, at the right place ($name)', async ({ code, mends, marked }) => {
    const { source, place } = unmarked(marked());
    const problems = await problemsOf(source);
    expect(
      problems.map(({ code, line, column, endLine, endColumn }) => ({ code, line, column, endLine, endColumn })),
    ).toEqual([{ code, ...place }]);
    const [problem] = problems;
    expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(problem?.message.en).toMatch(/^[^\p{Script=Han}]+[.?]$/u);
    expect(await problemsOf(source, 'en')).toEqual(problems);
    expect(problem?.fix !== undefined).toBe(mends);
    if (problem?.fix !== undefined) expect(await problemsOf(mended(source, problem.fix))).toEqual([]);
  });

  it('is one of more than sixty and covers every code except the limits for whole articles', () => {
    expect(faults.length).toBeGreaterThan(60);
    expect(new Set(faults.map(({ marked }) => marked())).size).toBe(faults.length);
    const seeded = new Set<string>(faults.map(({ code }) => code));
    expect(Object.keys(problemCatalogue).filter((code) => !seeded.has(code))).toEqual([
      'math-too-many',
      'too-complex',
      'source-too-large',
      'rendering-too-long',
      'rendering-too-large',
      'page-too-large',
      'too-many-problems',
    ]);
  });
});
