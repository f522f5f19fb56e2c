import { parse as parseToml } from 'smol-toml';
import { makeProblem } from '../problems/make-problem';
import type { Problem } from '../problems/problem';
import { frontMatterBound, invalidFrontMatter, parseFrontMatterYaml } from './front-matter-yaml';

/** The data before an article's text, and where the text begins: `bodyOffset` in characters, `bodyLine` 1-based. */
export interface FrontMatter {
  data: Record<string, unknown>;
  problems: Problem[];
  bodyOffset: number;
  bodyLine: number;
}

/**
 * Reads YAML between `---` lines (or ended by `...`) or TOML between `+++` lines at the very start of a source. Nothing is evaluated: YAML is
 * read with its core schema (1.2, no custom tags, aliases bounded). In both formats, dates stay text as typed and are interpreted where they
 * are used. Broken front matter yields no data and a positioned problem, never an exception. After a byte order mark, positions count from
 * the character after it.
 */
export function readFrontMatter(source: string): FrontMatter {
  const found = findFrontMatter(source);
  if (found === undefined) return { data: {}, problems: unopened(source), bodyOffset: 0, bodyLine: 1 };
  if (found.bodyOffset === undefined) return unclosed(source, found.fence);
  const { text, fence, bodyOffset } = found;
  const { data, problems } = fence === '---' ? readYaml(text) : readToml(text);
  return { data, problems, bodyOffset, bodyLine: countLines(source.slice(0, bodyOffset)) };
}

/** The location of front matter: its text without the fences, and the offset of the body, undefined if it is never closed. */
export interface FoundFrontMatter {
  fence: '---' | '+++';
  text: string;
  bodyOffset: number | undefined;
}

/** Finds front matter by its fences; undefined if the source does not begin with one. */
export function findFrontMatter(source: string): FoundFrontMatter | undefined {
  const match = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(source);
  if (match === null) return undefined;
  const fence = match[1] === '---' ? '---' : '+++';
  const start = match[0].length;
  const line = /^(---|\.\.\.|\+\+\+)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm;
  line.lastIndex = start;
  for (let end = line.exec(source); end !== null; end = line.exec(source)) {
    if ((end[1] === '+++') !== (fence === '+++')) continue;
    return { fence, text: source.slice(start, end.index), bodyOffset: end.index + end[0].length };
  }
  return { fence, text: source.slice(start), bodyOffset: undefined };
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

function unclosed(source: string, fence: string): FrontMatter {
  // A text may also begin with a line of dashes: it is a fault only if it can be nothing but front matter.
  const isFrontMatter = fence === '+++' || looksLikeFrontMatter(source.replace(/^.*(?:\r\n|\n|\r)/, ''));
  const problem = makeProblem('front-matter-unclosed', { fence }, { line: 1, column: 1, endLine: 1, endColumn: 4 });
  return { data: {}, problems: isFrontMatter ? [problem] : [], bodyOffset: 0, bodyLine: 1 };
}

/** Front matter without an opening fence, as in old Hexo, is a heading in Markdown. */
function unopened(source: string): Problem[] {
  const text = source.replace(/^\uFEFF/, '').slice(0, 10_000);
  if (!looksLikeFrontMatter(text) || !/^(?:[^\S\r\n]*\S.*(?:\r\n|\n|\r))+?-{3,}[ \t]*(?:[\r\n]|$)/.test(text))
    return [];
  return [makeProblem('front-matter-unopened', {}, { line: 1, column: 1, endLine: 1, endColumn: 1 })];
}

/** Keys that often come first in the front matter of site generators. */
const commonKeys =
  /^(?:title|date|tags?|categor(?:y|ies)|layout|draft|author|authors|slug|permalink|description|aliases|weight|id|language|lang|math|references|bibliography|published|publish|created|updated|cover|summary|标题|日期|标签)$/i;

/** Whether a text begins like front matter: with a key that generators know, or with two lines of keys and values. */
export function looksLikeFrontMatter(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r\n|\n|\r/, 2);
  const key = keyOf(first);
  return key !== undefined && (commonKeys.test(key) || keyOf(second) !== undefined);
}

function keyOf(line: string): string | undefined {
  return /^([\p{L}_][\p{L}\p{N}_-]{0,50}):(?:\s|$)/u.exec(line)?.[1];
}

function readYaml(text: string): Pick<FrontMatter, 'data' | 'problems'> {
  // The opening fence is the first line of the source.
  const { document, problems } = parseFrontMatterYaml(text, 2);
  if (problems.some(({ code }) => code === 'front-matter-invalid')) return { data: {}, problems };
  const read = asRecord('YAML', () => document.toJS({ maxAliasCount: 100 }));
  return { data: read.data, problems: [...problems, ...read.problems] };
}

function readToml(text: string): Pick<FrontMatter, 'data' | 'problems'> {
  const bound = frontMatterBound(text);
  if (bound !== undefined) return { data: {}, problems: [invalidFrontMatter('TOML', bound, { line: 2, column: 1 })] };
  try {
    const data = parseToml(text.replace(/\r\n?/g, '\n'));
    return asRecord('TOML', () => JSON.parse(JSON.stringify(data, plainToml)));
  } catch (error) {
    const { line = 1, column = 1 } = error as { line?: number; column?: number };
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { data: {}, problems: [invalidFrontMatter('TOML', reason, { line: line + 1, column })] };
  }
}

/** JSON has no infinities and NaN; they become text. */
function plainToml(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function asRecord(format: 'YAML' | 'TOML', read: () => unknown): Pick<FrontMatter, 'data' | 'problems'> {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    const problem = invalidFrontMatter(format, reason, { line: 1, column: 1 }, { end: { line: 1, column: 4 } });
    return { data: {}, problems: [problem] };
  }
  if (value === null || value === undefined) return { data: {}, problems: [] };
  if (typeof value === 'object' && !Array.isArray(value)) return { data: { ...value }, problems: [] };
  const place = { line: 2, column: 1, endLine: 2, endColumn: 1 };
  return { data: {}, problems: [makeProblem('front-matter-not-mapping', {}, place)] };
}
