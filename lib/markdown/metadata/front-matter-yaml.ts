import { type Document, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { characterCount, isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { callingCommands, mathCommands, textCommands } from '../formula/faults/katex-names';
import { makeProblem } from '../problems/make-problem';
import type { Problem, Words } from '../problems/problem';

/** Front matter in YAML, as a tree with positions. */
export interface FrontMatterYaml {
  document: Document.Parsed;
  lines: LineCounter;
  /** If they include an error, the document must not be used. */
  problems: Problem[];
}

/** Maximum number of levels of brackets in front matter. */
const maxDepth = 200;

/**
 * Parses the YAML of front matter: core schema (1.2), no custom tags, unique keys. Time depends only on the length. The positions of problems
 * are in the source, where the text begins at line `firstLine` (1-based). `isImport`: they refuse the file.
 */
export function parseFrontMatterYaml(text: string, firstLine: number, isImport = false): FrontMatterYaml {
  const lines = new LineCounter();
  const bound = frontMatterBound(text);
  const readable = bound === undefined ? text : '';
  // The parser's own check compares each key with all before it.
  const document = parseDocument(readable, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
    merge: true,
    logLevel: 'error',
  });
  const problemAt = (reason: string | Words, [start, end]: readonly [number, number]) =>
    invalidFrontMatter('YAML', reason, pointIn(lines, start, firstLine), {
      end: pointIn(lines, end, firstLine),
      isImport,
    });
  const start = { line: firstLine, column: 1 };
  const problems = bound === undefined ? [] : [invalidFrontMatter('YAML', bound, start, { isImport })];
  problems.push(...document.errors.map(({ message, pos }) => problemAt(message, pos)));
  if (problems.length > 0) return { document, lines, problems };
  for (const { range } of repeatedKeys(document)) {
    const [at] = rangeOf(range);
    problems.push(problemAt(twice, [at, at + 1]));
  }
  for (const { written, at } of misreadEscapes(document, text)) {
    const [from, to] = [pointIn(lines, at, firstLine), pointIn(lines, at + 2, firstLine)];
    problems.push(
      makeProblem('front-matter-escape', { written, isImport }, { ...from, endLine: to.line, endColumn: to.column }),
    );
  }
  return { document, lines, problems };
}

/** Why front matter of any format is not read: it is too long or too deep; undefined if it is within bounds. */
export function frontMatterBound(text: string): Words | undefined {
  if (isLongerThan(text, maxMarkdownCharacters)) {
    const length = characterCount(text);
    return {
      en: `It has ${length} characters; the limit is ${maxMarkdownCharacters}`,
      zh: `共 ${length} 个字符，上限为 ${maxMarkdownCharacters} 个`,
    };
  }
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth)
      return { en: `It is nested more than ${maxDepth} levels deep`, zh: `嵌套超过 ${maxDepth} 层` };
  }
  return undefined;
}

const twice = { en: 'This key occurs twice', zh: '这个键重复出现' };

type Range = Scalar['range'];

function rangeOf(range: Range): [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

/** Keys that repeat an earlier one (YAML 1.2.2, 3.2.1.3). */
function repeatedKeys(document: Document.Parsed): Scalar[] {
  const repeated: Scalar[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

/**
 * Finds control characters produced by TeX in double quotes (YAML 1.2.2, 5.7: `"\beta"` is a backspace and "eta"). `\n`, `\r` and `\t` count
 * only if they begin a KaTeX command.
 */
function misreadEscapes(document: Document.Parsed, text: string): { written: string; at: number }[] {
  const found: { written: string; at: number }[] = [];
  if (!text.includes('"')) return found;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'QUOTE_DOUBLE') return;
      const [start, end] = rangeOf(range);
      for (const match of text.slice(start, end).matchAll(/\\(?:([abefnrtv])([A-Za-z]*)|.)/gs)) {
        const [, sign = '', rest = ''] = match;
        const isCommand = commands().has(`${sign}${rest}`);
        if (sign !== '' && (isCommand || !'nrt'.includes(sign)))
          found.push({ written: `\\${sign}`, at: start + match.index });
      }
    },
  });
  return found;
}

let known: Set<string> | undefined;

function commands(): Set<string> {
  known ??= new Set([...mathCommands, ...textCommands, ...callingCommands]);
  return known;
}

interface Point {
  line: number;
  column: number;
}

function pointIn(lines: LineCounter, offset: number, firstLine: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
}

/** A syntax error. The parsers' messages are English only; they are quoted in both languages. */
export function invalidFrontMatter(
  format: 'YAML' | 'TOML' | 'JSON',
  reason: string | Words,
  start: Point,
  { end = start, isImport = false }: { end?: Point; isImport?: boolean } = {},
): Problem {
  const place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  const { en, zh } = typeof reason === 'string' ? { en: reason, zh: reason } : reason;
  const sentence = { en: `${en.replace(/\.$/, '')}.`, zh: `${zh.replace(/\.$/, '')}。` };
  return makeProblem('front-matter-invalid', { format, reason: sentence, isImport }, place);
}
