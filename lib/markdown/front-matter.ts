import { parse as parseToml } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { makeProblem } from './problems/make-problem';
import type { Problem } from './problems/problem';

/** The data before an article's text, and where the text begins: `bodyOffset` in characters, `bodyLine` 1-based. */
export interface FrontMatter {
  data: Record<string, unknown>;
  problems: Problem[];
  bodyOffset: number;
  bodyLine: number;
}

/**
 * Reads YAML between `---` lines or TOML between `+++` lines at the very start of a source. Nothing is evaluated: YAML
 * is read with its core schema (1.2, no custom tags, aliases bounded). Dates stay the text that was typed, in both
 * languages; what they mean is decided where they are used. Broken front matter gives no data and a positioned
 * problem, never an exception. A source that begins with a byte order mark counts from after it.
 */
export function readFrontMatter(source: string): FrontMatter {
  const match = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(source);
  if (match === null) return { data: {}, problems: [], bodyOffset: 0, bodyLine: 1 };
  const start = match[0].length;
  const end = findClosingFence(source, start, match[1] ?? '');
  if (end === undefined) return unclosed(match[1] ?? '');
  const text = source.slice(start, end.from);
  const { data, problems } = match[1] === '---' ? readYaml(text) : readToml(text);
  return { data, problems, bodyOffset: end.to, bodyLine: countLines(source.slice(0, end.to)) };
}

function findClosingFence(source: string, start: number, fence: string): { from: number; to: number } | undefined {
  const line = new RegExp(`^${fence === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:\\r\\n|\\n|\\r|$(?![\\s\\S]))`, 'gm');
  line.lastIndex = start;
  const match = line.exec(source);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

function unclosed(fence: string): FrontMatter {
  // A line of dashes is also how a text may begin: only what can be nothing but TOML is a fault.
  const problem = makeProblem('front-matter-unclosed', { fence }, { line: 1, column: 1, endLine: 1, endColumn: 4 });
  return { data: {}, problems: fence === '+++' ? [problem] : [], bodyOffset: 0, bodyLine: 1 };
}

function readYaml(text: string): Pick<FrontMatter, 'data' | 'problems'> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true });
  const problems = document.errors.map((error) => {
    return invalid('YAML', error.message, pointIn(lines, error.pos[0]), pointIn(lines, error.pos[1]));
  });
  if (problems.length > 0) return { data: {}, problems };
  return asRecord('YAML', () => document.toJS({ maxAliasCount: 100 }));
}

/** A place in the front matter as a place in the source: the opening fence is the first line. */
function pointIn(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line) + 1, column: Math.max(1, col) };
}

function readToml(text: string): Pick<FrontMatter, 'data' | 'problems'> {
  try {
    const data = parseToml(text.replace(/\r\n?/g, '\n'));
    return asRecord('TOML', () => JSON.parse(JSON.stringify(data, plainToml)));
  } catch (error) {
    const { line = 1, column = 1 } = error as { line?: number; column?: number };
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const start = { line: line + 1, column };
    return { data: {}, problems: [invalid('TOML', reason, start, start)] };
  }
}

/** JSON has no infinities; they stay readable as text. */
function plainToml(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function asRecord(format: 'YAML' | 'TOML', read: () => unknown): Pick<FrontMatter, 'data' | 'problems'> {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    return { data: {}, problems: [invalid(format, reason, { line: 1, column: 1 }, { line: 1, column: 4 })] };
  }
  if (value === null || value === undefined) return { data: {}, problems: [] };
  if (typeof value === 'object' && !Array.isArray(value)) return { data: { ...value }, problems: [] };
  const place = { line: 2, column: 1, endLine: 2, endColumn: 1 };
  return { data: {}, problems: [makeProblem('front-matter-not-mapping', {}, place)] };
}

interface Point {
  line: number;
  column: number;
}

/** The parsers speak English only; their sentence is quoted in both languages. */
function invalid(format: 'YAML' | 'TOML', reason: string, start: Point, end: Point): Problem {
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  const sentence = { en: `${reason.replace(/\.$/, '')}.`, zh: `${reason.replace(/\.$/, '')}。` };
  return makeProblem('front-matter-invalid', { format, reason: sentence }, place);
}
