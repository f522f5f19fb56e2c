import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Place } from '../problems/problem';
import { findFrontMatter } from './front-matter';
import { parseFrontMatterYaml } from './front-matter-yaml';

/** A place within a text in front matter. */
interface Inner {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * Locates a key in the front matter at the start of a source: `['math', 'macros', 'R']`, with indices in lists; or, in YAML, its value, or a
 * place within the value if that is a literal block (YAML 1.2.2, 8.1.2). If it is not found, the result is the nearest key above it, or else
 * the opening fence. The front matter is parsed again when the first place is requested.
 */
export function frontMatterPlaces(source: string): (path: (string | number)[], inner?: Inner | 'value') => Place {
  let locate: ReturnType<typeof placesIn> | undefined;
  return (path, inner) => {
    locate ??= placesIn(source);
    return locate(path, inner);
  };
}

function placesIn(source: string): (path: (string | number)[], inner: Inner | 'value' | undefined) => Place {
  const { fence: opening, text } = findFrontMatter(source) ?? { fence: '---', text: '' };
  if (opening === '+++') {
    const lines = text.split(/\r\n|\n|\r/);
    return (path) => locateInToml(lines, path);
  }
  const { document, lines } = parseFrontMatterYaml(text, 2);
  const { contents } = document;
  return (path, inner) => locateInYaml(contents, text, lines, path, inner);
}

const fence: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

function locateInYaml(
  contents: unknown,
  text: string,
  lines: LineCounter,
  path: (string | number)[],
  inner: Inner | 'value' | undefined,
): Place {
  let value = contents;
  let found: Node | undefined;
  let isWhole = true;
  for (const key of path) {
    const next = entryOf(value, key);
    isWhole = next !== undefined;
    if (next === undefined) break;
    found = next.key;
    value = next.value;
  }
  if (inner === 'value' && isWhole && isNode(value)) found = value;
  const placed = typeof inner === 'object' && isWhole ? linesOf(value, text, lines, inner) : undefined;
  if (placed !== undefined) return placed;
  if (!found?.range) return fence;
  const start = lines.linePos(found.range[0]);
  const end = lines.linePos(found.range[1]);
  // The opening fence is the first line of the source.
  return { line: start.line + 1, column: start.col, endLine: end.line + 1, endColumn: end.col };
}

function entryOf(parent: unknown, key: string | number): { key: Node; value: unknown } | undefined {
  if (isSeq(parent) && typeof key === 'number') {
    const item = parent.items[key];
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair !== undefined && isNode(pair.key) ? { key: pair.key, value: pair.value } : undefined;
}

/** The lines of a literal block begin on the line after its mark, all with the same indent. */
function linesOf(value: unknown, text: string, lines: LineCounter, inner: Inner): Place | undefined {
  if (!isScalar(value) || value.type !== 'BLOCK_LITERAL' || !value.range) return undefined;
  const first = lines.linePos(value.range[0]).line;
  const content = text.split(/\r\n|\n|\r/).slice(first);
  const indent = /^ */.exec(content.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const at = (line: number, column: number) => ({ line: first + line + 1, column: column + indent });
  const start = at(inner.line, inner.column);
  const end = at(inner.endLine, inner.endColumn);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** TOML's parser keeps no positions, so the last key of the path is searched for at the beginning of a line. */
function locateInToml(lines: string[], path: (string | number)[]): Place {
  for (const key of path.filter((part) => typeof part === 'string').toReversed()) {
    for (const [index, line] of lines.entries()) {
      const column = columnOfKey(line, key);
      if (column > 0) return { line: index + 2, column, endLine: index + 2, endColumn: column + key.length };
    }
  }
  return fence;
}

/** For `key = …`, `"key" = …`, `a.key = …` and `[table.key]`; 0 if the line has none of them. */
function columnOfKey(line: string, key: string): number {
  const equals = line.indexOf('=');
  const keys = line.trimStart().startsWith('[') ? line : line.slice(0, Math.max(0, equals));
  const at = keys.lastIndexOf(key);
  const rest = keys.slice(at + key.length);
  return at >= 0 && /^["']?\s*(?:\]{1,2}.*)?$/.test(rest) && /(?:^|[\s."'[])$/.test(keys.slice(0, at)) ? at + 1 : 0;
}
