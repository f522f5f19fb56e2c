import { parse as parseToml } from 'smol-toml';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, visit } from 'yaml';
import { frontMatterBound, invalidFrontMatter, parseFrontMatterYaml } from '@/lib/markdown/metadata/front-matter-yaml';
import { makeProblem } from '@/lib/markdown/problems/make-problem';
import type { Problem } from '@/lib/markdown/rendering';
import { type FoundMatter, findMatter, lineAt } from './find-matter';

/** One key of front matter. */
export interface MatterEntry {
  /** Texts as written (`007`, `3.10`, `true`), or lists and maps of them; null if there is no value. */
  value: MatterValue;
  /** The entire value as written in the file: used where a text is expected but YAML reads something else (`[a, b]`). */
  written: string;
  /** Everything after the key if YAML reads part of a plain value as a comment, an anchor or a tag; otherwise null. */
  whole: string | null;
  /** The value with YAML's or TOML's types, as the rendering reads it. */
  typed: unknown;
  /** Line in the file (1-based). */
  line: number;
  /** The lines of the entry if they have the same meaning on their own; null otherwise. */
  lines: string | null;
}

export type MatterValue = string | null | MatterValue[] | { [key: string]: MatterValue };

/** The front matter of a file by its keys, and where the text begins. */
export interface Matter {
  entries: ReadonlyMap<string, MatterEntry>;
  problems: Problem[];
  bodyOffset: number;
  /** The line (1-based) at which it begins if that is not the beginning of the file; otherwise null. */
  displacedTo: number | null;
  /** It is Pandoc's title block, which other front matter may follow. */
  isTitleBlock: boolean;
}

/** A file with invalid front matter is not imported. */
const isImport = true;

/** Reads a file's front matter in any form that `findMatter` finds. Never throws: faults are errors among the problems. */
export function readMatter(source: string): Matter {
  const found = findMatter(source);
  if (found === undefined) return { ...noMatter, problems: [] };
  if (found === 'unclosed') {
    const fence = /^\s*(\{|[-+;]{3,})/.exec(source.replace(/^\uFEFF/, ''))?.[1]?.replace('{', '}') ?? '---';
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 + fence.length };
    return { ...noMatter, problems: [makeProblem('front-matter-unclosed', { fence, isImport }, place)] };
  }
  const before = /^\uFEFF*((?:[-+;]{3,}.*(?:\r\n|\n|\r))?)$/.exec(source.slice(0, found.offset));
  const fenceLine = /[-+;]{3}.*(?:\r\n|\n|\r)$/.test(source.slice(0, found.offset)) ? found.line - 1 : found.line;
  const displacedTo = before === null ? fenceLine : null;
  return { ...readIn(found), bodyOffset: found.bodyOffset, displacedTo, isTitleBlock: found.isTitleBlock === true };
}

const noMatter = { entries: new Map<string, MatterEntry>(), bodyOffset: 0, displacedTo: null, isTitleBlock: false };

type Reading = Pick<Matter, 'entries' | 'problems'>;

/** Reads an entire text as front matter. */
export function readData(text: string, format: FoundMatter['format']): Reading {
  return readIn({ format, text, offset: 0, line: 1, bodyOffset: text.length });
}

function readIn(found: FoundMatter): Reading {
  try {
    return found.format === 'YAML' ? readYaml(found) : readTyped(found);
  } catch (error) {
    const { line = 1, column = 1, message } = error as { line?: number; column?: number; message?: string };
    const place = { line: found.line + line - 1, column };
    return {
      entries: new Map(),
      problems: [invalidFrontMatter(found.format, message?.split('\n')[0] ?? '', place, { isImport })],
    };
  }
}

function readYaml({ text: written, line }: FoundMatter): Reading {
  // YAML's parser does not count lines that end with a carriage return only.
  const text = written.replaceAll(/\r(?!\n)/g, '\n');
  const { document, lines, problems } = parseFrontMatterYaml(text, line, isImport);
  const { contents } = document;
  if (
    problems.some(({ severity }) => severity === 'error') ||
    contents === null ||
    (isScalar(contents) && contents.value === null)
  )
    return { entries: new Map(), problems };
  if (!isMap(contents)) return { entries: new Map(), problems: [...problems, notMapping(line)] };
  const typed = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  const textsOf = textReader(document);
  const named = anchorsInUse(document);
  const entries = new Map<string, MatterEntry>();
  for (const pair of contents.items) {
    const key = textsOf(pair.key);
    if (typeof key !== 'string') continue;
    const value = textsOf(pair.value);
    const [from = 0] = isNode(pair.key) ? (pair.key.range ?? []) : [];
    const at = lines.linePos(from);
    const entry = {
      value,
      written: writtenOf(pair, text),
      whole: wholeOf(pair, text, named),
      line: at.line + line - 1,
    };
    if (key === '<<') {
      for (const [name, merged] of Object.entries(isRecord(value) ? value : {}))
        if (!entries.has(name)) entries.set(name, { ...entry, value: merged, typed: typed[name], lines: null });
    } else entries.set(key, { ...entry, typed: typed[key], lines: at.col === 1 ? linesOf(pair, text) : null });
  }
  return { entries, problems };
}

function notMapping(line: number): Problem {
  return makeProblem('front-matter-not-mapping', { isImport }, { line, column: 1, endLine: line, endColumn: 1 });
}

function writtenOf({ value }: Pair, text: string): string {
  const [from = 0, to = 0] = isNode(value) ? (value.range ?? []) : [];
  return text.slice(from, to).trim();
}

/** Everything after the key; null if YAML reads all of it. After an empty value, `# ` begins a real comment. */
function wholeOf({ key, value }: Pair, text: string, named: ReadonlySet<string>): string | null {
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.range || !isNode(key)) return null;
  const [from, to] = value.range;
  const before = text.slice(key.range?.[1] ?? from, from).replace(/^\s*:/, '');
  const [behind = ''] = /^.*/.exec(text.slice(to)) ?? [];
  const isAnchored = value.anchor !== undefined && !named.has(value.anchor);
  const isTagged = value.tag?.startsWith('!') === true;
  const isCommented = /^\s*#/.test(behind) && (to > from || /^\s*#\S/.test(behind));
  if (before.includes('\n') || !(isAnchored || isTagged || isCommented)) return null;
  return (before + text.slice(from, to) + behind).trim();
}

/** The anchors that aliases refer to. */
function anchorsInUse(document: Document.Parsed): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Alias(_, { source }) {
      names.add(source);
    },
  });
  return names;
}

/** An entry's lines; null for one with an anchor or alias, which may lead elsewhere. */
function linesOf({ key, value }: Pair, text: string): string | null {
  const [from = 0] = isNode(key) ? (key.range ?? []) : [];
  const to = isNode(value) ? value.range?.[2] : undefined;
  const lines = text.slice(from, to ?? from).trimEnd();
  return lines === '' || /[&*]|<</.test(lines) ? null : `${lines}\n`;
}

/** Maximum number of values that a file's aliases may expand to. */
const maxValues = 100_000;

/** Returns a function that reads nodes as the written texts. It throws for aliases that multiply each other. */
function textReader(document: Document.Parsed): (node: unknown) => MatterValue {
  let left = maxValues;
  const read = (node: unknown): MatterValue => {
    left -= 1;
    if (left < 0) throw new RangeError(`It stands for more than ${maxValues} values`);
    if (isAlias(node)) return read(node.resolve(document));
    if (isSeq(node)) return node.items.map(read);
    if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(read(key)), read(value)]));
    if (!isScalar(node)) return null;
    if (node.type !== 'PLAIN') return String(node.value);
    const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return /^(?:~|null|)$/i.test(written) ? null : written;
  };
  return read;
}

function readTyped(found: FoundMatter): Reading {
  const { format, text, line } = found;
  const bound = frontMatterBound(text);
  if (bound !== undefined)
    return { entries: new Map(), problems: [invalidFrontMatter(format, bound, { line, column: 1 }, { isImport })] };
  const data = format === 'TOML' ? parseToml(text.replace(/\r\n?/g, '\n')) : readJson(text);
  if (!isRecord(data)) return { entries: new Map(), problems: [notMapping(line)] };
  const lineOf = lineFinder(text, line);
  const entries = Object.entries(data).map(([key, typed]): [string, MatterEntry] => {
    const value = textsOfData(typed);
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    return [
      key,
      { value, written, whole: null, typed: JSON.parse(JSON.stringify(typed)), line: lineOf(key), lines: null },
    ];
  });
  return { entries: new Map(entries), problems: [] };
}

/** Between semicolons the braces may be omitted (Hexo). */
function readJson(text: string): unknown {
  const braced = /^\s*[{[]/.test(text) ? text : `{${text}}`;
  try {
    return JSON.parse(braced);
  } catch (error) {
    const { message } = error as Error;
    throw Object.assign(new SyntaxError(message), { line: lineOfJsonFault(braced, message) });
  }
}

/** V8 reports the position of some faults only. JSON is also YAML, whose parser reports the others. */
function lineOfJsonFault(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return parseFrontMatterYaml(text, 1).problems[0]?.line ?? 1;
}

function textsOfData(value: unknown, depth = 0): MatterValue {
  if (depth > 100) throw new RangeError('It nests more than 100 levels deep');
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => textsOfData(item, depth + 1));
  if (value instanceof Date) return value.toJSON();
  if (!isRecord(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textsOfData(inner, depth + 1)]));
}

/** Returns a function that finds the line on which a key begins; all lines are found in one pass. */
function lineFinder(text: string, firstLine: number): (key: string) => number {
  const places = new Map<string, number>();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const key = /^[\s{,]*(?:\[{0,2})["']?([^"'=:\]]+?)["']?\s*[=:\]]/.exec(line)?.[1];
    if (key !== undefined && !places.has(key)) places.set(key, firstLine + index);
  }
  return (key) => places.get(key) ?? firstLine;
}

export function isRecord(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** All texts in nested lists and tables. */
export function leafTexts(value: MatterValue): string[] {
  if (typeof value === 'string') return [value.trim()].filter((text) => text !== '');
  if (value === null) return [];
  return Object.values<MatterValue>(value).flatMap(leafTexts);
}
