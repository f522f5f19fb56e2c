import type { Code } from 'mdast';
import type { Position } from 'unist';
import { type AttributeItem, readAttributeItem } from '../attributes/read-attribute-item';
import type { CodeInfo, LineRange, Span } from '../block/code-info';

/**
 * Reads the info string of a fence: `lang` and `meta` of an mdast `code` node. It supports the common forms:
 * `python {1,3-5} title="fit.py" #lst:fit showLineNumbers`, Pandoc's `{.python #lst:fit .numberLines startFrom=10}`, the notebooks'
 * `{.python .input n=5}` and `{python}`, `rust,ignore`, `js{2}`, `highlight={2}`, `hl_lines="2 4-5"`. Everything else is ignored; what looks
 * like one of these forms but cannot be read is `unreadable`.
 */
export function parseCodeInfo(lang: string | null | undefined, meta: string | null | undefined): CodeInfo {
  const text = [lang ?? '', meta ?? ''].filter((part) => part !== '').join(' ');
  const info: CodeInfo = {
    language: null,
    title: null,
    id: null,
    classes: [],
    pairs: new Map(),
    lineNumbers: false,
    startLine: 1,
    highlighted: [],
    idPlace: null,
    unreadable: [],
  };
  if (text === '') return info;
  const written = /^[^\s{,]+/.exec(text)?.[0];
  if (written !== undefined) info.language = written.toLowerCase();
  readParts(text, written?.length ?? 0, info);
  if (written === undefined) info.language = info.classes.shift()?.toLowerCase() ?? bareLanguage(text);
  return info;
}

/** `{python}` and `{r echo=FALSE}`, as R Markdown and Quarto write them, and MyST's directives `{code-cell} python`, `{code-block} c`. */
function bareLanguage(text: string): string | null {
  const directive = /^\{(?:code|code-block|code-cell|sourcecode)\}[ \t]*([^\s{,]*)/.exec(text);
  if (directive !== null) return directive[1]?.toLowerCase() || null;
  return /^\{\s*([\p{L}_][\p{L}\p{N}_+#.-]*)[\s,}]/u.exec(text)?.[1]?.toLowerCase() ?? null;
}

function readParts(text: string, from: number, info: CodeInfo): void {
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/[\s,{}]/.test(character)) {
      const opensLines = /^\{\s*\d/.test(text.slice(at, at + 8));
      at = opensLines ? readLines(text, at, info) : at + 1;
      continue;
    }
    if (text.startsWith('highlight={', at)) {
      at = readLines(text, at + 'highlight='.length, info);
      continue;
    }
    const item = readAttributeItem(text, at);
    if (item !== undefined) apply(text, item, info);
    else if (/^[\p{L}_][\p{L}\p{N}_]*=["']/u.test(text.slice(at, at + 40)))
      info.unreadable.push({ from: at, to: text.length });
    at = item === undefined ? endOfWord(text, at) : item.to;
    if (item?.kind === 'word' && lineNumberNames.has(item.value)) at = readStart(text, at, info);
  }
}

const lineNumberNames = new Set(['showLineNumbers', 'linenos', 'lineNumbers', 'numberLines', 'number-lines']);
const startNames = new Set(['start', 'startFrom', 'startLine', 'linenostart', ...lineNumberNames]);
const titleNames = new Set(['title', 'caption', 'filename']);
const lineNames = new Set(['highlight', 'hl_lines']);

function apply(text: string, item: AttributeItem, info: CodeInfo): void {
  if (item.kind === 'pair') {
    info.pairs.set(item.name, item.value);
    if (titleNames.has(item.name)) info.title = item.value.trim() || null;
    else if (lineNames.has(item.name)) addLines(text, { from: item.valueFrom, to: item.valueTo }, info);
    else if (startNames.has(item.name)) setStart(item.name, item.value, info);
  } else if (item.kind === 'id') {
    info.id = item.value;
    info.idPlace = { from: item.from, to: item.to };
  } else if (lineNumberNames.has(item.value)) info.lineNumbers = true;
  else if (item.kind === 'class') info.classes.push(item.value);
}

/** `start=10` numbers the lines from 10; `linenos=true` and `linenos=false` switch line numbers on and off. */
function setStart(name: string, value: string, info: CodeInfo): void {
  if (/^\d{1,6}$/.test(value)) {
    info.startLine = Number(value);
    info.lineNumbers = true;
  } else if (lineNumberNames.has(name)) info.lineNumbers = value !== 'false';
}

/** `showLineNumbers{10}` */
function readStart(text: string, at: number, info: CodeInfo): number {
  const start = /^\{(\d{1,6})\}/.exec(text.slice(at, at + 10));
  if (start?.[1] === undefined) return at;
  info.startLine = Number(start[1]);
  return at + start[0].length;
}

function readLines(text: string, brace: number, info: CodeInfo): number {
  const closing = text.indexOf('}', brace);
  if (closing < 0) {
    info.unreadable.push({ from: brace, to: text.length });
    return text.length;
  }
  addLines(text, { from: brace + 1, to: closing }, info);
  return closing + 1;
}

function addLines(text: string, span: Span, info: CodeInfo): void {
  if (info.unreadable.length > 10) return;
  const { ranges, unreadable } = readLineRanges(text, span);
  info.highlighted.push(...ranges.slice(0, Math.max(0, 100 - info.highlighted.length)));
  info.unreadable.push(...unreadable);
}

function endOfWord(text: string, from: number): number {
  wordEnd.lastIndex = from + 1;
  return wordEnd.exec(text)?.index ?? text.length;
}

const wordEnd = /[\s{}]/g;

/** More ranges have no use, and a hostile list of them would take unbounded time. */
const maxRanges = 100;

/** Reads `1,3-5` or `1 3-5` in that part of the info string. Invalid ranges are recorded, and the others still count. */
function readLineRanges(info: string, { from, to }: Span): { ranges: LineRange[]; unreadable: Span[] } {
  const ranges: LineRange[] = [];
  const unreadable: Span[] = [];
  for (const match of info.slice(from, to).matchAll(/[^\s,]+/g)) {
    const place = { from: from + match.index, to: from + match.index + match[0].length };
    const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(match[0]);
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? first);
    if (ranges.length < maxRanges && first >= 1 && last >= first) ranges.push({ first, last, ...place });
    else {
      unreadable.push(place);
      if (unreadable.length > 1 || ranges.length === maxRanges) break;
    }
  }
  return { ranges, unreadable };
}

/**
 * The position in the source of a part of a fence's info string. `source` is the text to which the block's positions refer. Exact unless the
 * info string contains escapes or character references; it then stays within the line.
 */
export function locateInCodeInfo(block: Code, source: string, place: Span): Position | undefined {
  const start = block.position?.start;
  if (start?.offset === undefined) return undefined;
  const ending = source.indexOf('\n', start.offset);
  const line = source.slice(start.offset, ending < 0 ? source.length : ending);
  const [, fence = ''] = /^([`~]+\s*)/.exec(line) ?? [];
  const language = block.lang ?? '';
  const afterLanguage = fence.length + language.length;
  const metaAt = afterLanguage + (line.slice(afterLanguage).length - line.slice(afterLanguage).trimStart().length);
  const at = (index: number, column: number) => {
    const inLine = index <= language.length ? fence.length + index : metaAt + index - language.length - 1;
    const bounded = Math.min(inLine, line.trimEnd().length);
    return { line: start.line, column: column + bounded, offset: (start.offset ?? 0) + bounded };
  };
  return { start: at(place.from, start.column), end: at(place.to, start.column) };
}
