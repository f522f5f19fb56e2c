import { looksLikeFrontMatter } from '@/lib/markdown/metadata/front-matter';
import { headerKeys } from './field-keys';
import { normalizeKey } from './normalize-key';
import { readTitleBlock } from './title-block';

/** Front matter as written in a file: `text` without its marks, in characters from `offset`, whose line is `line` (1-based). */
export interface FoundMatter {
  format: 'YAML' | 'TOML' | 'JSON';
  text: string;
  offset: number;
  line: number;
  bodyOffset: number;
  /** It is Pandoc's title block, which other front matter may follow. */
  isTitleBlock?: true;
}

const newline = '(?:\\r\\n|\\n|\\r)';
/** Spaces, and invisible characters that text copied from a page may contain. */
const space = '[ \\t\\u00A0\\u200B-\\u200F\\u2060\\u3000\\uFEFF]*';
const lineEnd = `${space}(?:${newline}|$(?![\\s\\S]))`;
/** Front matter may follow invisible characters, such as a byte order mark, and as in Hugo blank lines. */
const leadingBlankPattern = new RegExp(`^(?:${space}(?:${newline}|[\\u2028\\u2029]))*(?![ \\t])${space}`);

const firstLine = new RegExp(`^(-{3,}|\\+\\+\\+|;{3,})${space}(ya?ml|toml|json)?${space}${newline}`, 'i');

/**
 * Finds front matter as site generators read it: between lines of three or more dashes, the first of which may name a language
 * (`---toml`), or ended by `...` (Jekyll, Hexo, Pandoc), between `+++` (Hugo, Zola), as JSON in braces (Hugo) or between `;;;` (Hexo),
 * YAML with only the closing line of dashes (Hexo before version 3), or keys with values up to a blank line (MultiMarkdown, MkDocs,
 * Pelican), or Pandoc's title block. `unclosed`: it begins but does not end.
 */
export function findMatter(source: string): FoundMatter | 'unclosed' | undefined {
  const start = leadingBlankPattern.exec(source)?.[0].length ?? 0;
  const rest = source.slice(start);
  const [opening = '', fence = '', language] = firstLine.exec(rest) ?? [];
  if (fence !== '') return between(source, start + opening.length, fence, start, language);
  const block = readTitleBlock(rest);
  if (block !== null) {
    const bodyOffset = start + block.length;
    const line = lineAt(source, start);
    return { format: 'YAML', text: block.yaml, offset: start, line, bodyOffset, isTitleBlock: true };
  }
  if (/^\{\s*"[^"\n]+"\s*:/.test(rest)) return inBraces(source, start);
  if (/^"[^"\n]+"\s*:/.test(rest)) return untilSemicolons(source, start);
  return looksLikeFrontMatter(rest) ? (untilDashes(source, start) ?? untilBlankLine(source, start)) : undefined;
}

function between(
  source: string,
  offset: number,
  fence: string,
  start: number,
  language?: string,
): FoundMatter | 'unclosed' | undefined {
  const isDashes = fence.startsWith('-');
  const ends = isDashes ? '(?:-{3,}|\\.\\.\\.)' : fence === '+++' ? '\\+\\+\\+' : ';{3,}';
  const end = matchFrom(new RegExp(`^${ends}${lineEnd}`, 'gm'), source, offset);
  const isPlain = (fence === '---' && start <= 1) || language !== undefined;
  if (end === undefined)
    return isDashes && !looksLikeFrontMatter(source.slice(offset, offset + 1_000)) ? undefined : 'unclosed';
  const format = formatOf(language) ?? (isDashes ? 'YAML' : fence === '+++' ? 'TOML' : 'JSON');
  const text = source.slice(offset, end.from);
  // A text may begin with a rule.
  if (isDashes && !isPlain && !looksLikeFrontMatter(text)) return undefined;
  return { format, text, offset, line: lineAt(source, offset), bodyOffset: end.to };
}

function formatOf(language: string | undefined): FoundMatter['format'] | undefined {
  if (language === undefined) return undefined;
  return /^y/i.test(language) ? 'YAML' : /^t/i.test(language) ? 'TOML' : 'JSON';
}

/** A JSON object from its opening to its closing brace, which must end the line. */
function inBraces(source: string, offset: number): FoundMatter | 'unclosed' | undefined {
  let depth = 0;
  let inString = false;
  for (const match of source.slice(offset).matchAll(/\\.|["{}]/gs)) {
    if (match[0] === '"') inString = !inString;
    if (inString) continue;
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth > 0) continue;
    const end = offset + match.index + 1;
    const tail = matchFrom(new RegExp(lineEnd, 'y'), source, end);
    if (tail === undefined) return undefined;
    return {
      format: 'JSON',
      text: source.slice(offset, end),
      offset,
      line: lineAt(source, offset),
      bodyOffset: tail.to,
    };
  }
  return 'unclosed';
}

function untilSemicolons(source: string, offset: number): FoundMatter | undefined {
  const end = matchFrom(new RegExp(`^;{3,}${lineEnd}`, 'gm'), source, offset);
  if (end === undefined) return undefined;
  const text = source.slice(offset, end.from);
  return { format: 'JSON', text, offset, line: lineAt(source, offset), bodyOffset: end.to };
}

function untilDashes(source: string, offset: number): FoundMatter | undefined {
  const end = matchFrom(new RegExp(`^-{3,}${lineEnd}`, 'gm'), source, offset);
  if (end === undefined) return undefined;
  const text = source.slice(offset, end.from);
  // Otherwise it is a text with a heading.
  if (!isKeysOnly(text.split(/\r\n|\n|\r/))) return undefined;
  return { format: 'YAML', text, offset, line: lineAt(source, offset), bodyOffset: end.to };
}

/** Whether lines consist only of keys, indented values, lists and comments. */
export function isKeysOnly(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '' || /^(?:[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)|\s|- |#)/u.test(line));
}

function untilBlankLine(source: string, offset: number): FoundMatter | undefined {
  const end = matchFrom(new RegExp(`^${lineEnd}`, 'gm'), source, offset);
  const text = source.slice(offset, end?.from);
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const keys = lines.map((line) => /^([A-Za-z_-]+):\s+\S/.exec(line)?.[1] ?? '');
  if (keys.length < 2 || !keys.every((key) => headerKeys.has(normalizeKey(key)))) return undefined;
  // The values are plain text, not YAML.
  const quoted = lines.map((line) =>
    yamlLine(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()),
  );
  const bodyOffset = end?.to ?? source.length;
  return { format: 'YAML', text: quoted.join('\n'), offset, line: lineAt(source, offset), bodyOffset };
}

function yamlLine(key: string, value: string): string {
  return `${key.toLowerCase()}: '${value.replaceAll("'", "''")}'`;
}

function matchFrom(pattern: RegExp, text: string, from: number): { from: number; to: number } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

/** The number (1-based) of the line at an offset. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n|\n|\r/).length;
}
