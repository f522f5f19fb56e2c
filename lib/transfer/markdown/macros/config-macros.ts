import type { Words } from '@/lib/markdown/problems/problem';
import { lineWalker, type SiteData } from '../inherited/site-data';
import { isRecord, leafTexts } from '../read-matter';
import { lineFinder } from './line-finder';
import { type FoundMacro, macroOf, unreadable } from './macro-definition';
import { type Literal, readLiteral } from './script-literal';
import { texDefinitions } from './tex-definitions';

/** A value that is an object of macros: `macros: {`, `Macros: {` (MathJax 2), `katexMacros = {`. */
const macrosInScript = /[\w$]*macros["']?\]?\s*[:=]\s*\{/gi;

/** The macros in a script's or page's configuration of MathJax or KaTeX. It is read, never run; with `isPython` as Python. */
export function scriptMacros(text: string, isPython = false): FoundMacro[] {
  if (!/mathjax|katex|renderMathInElement/i.test(text)) return [];
  const lineOf = lineFinder(text);
  const found: FoundMacro[] = [];
  const pattern = new RegExp(macrosInScript);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isInComment(text, match.index, isPython)) continue;
    const read = readLiteral(text, pattern.lastIndex - 1, isPython);
    if (read === undefined) {
      found.push(
        unreadable(
          match[0].replace(/\W+$/, ''),
          { en: 'its brackets are not closed', zh: '括号没有闭合' },
          lineOf(match.index),
        ),
      );
      break;
    }
    pattern.lastIndex = read.end;
    const members = read.value.kind === 'object' ? read.value.members : [];
    found.push(...members.map(({ key, value, offset }) => ofValue(key, plain(value), lineOf(offset))));
  }
  return found;
}

/** Looks only at the end of the text before, so that many matches take linear time. */
function isInComment(text: string, offset: number, isPython: boolean): boolean {
  const before = text.slice(Math.max(0, offset - 1_000), offset);
  if ((isPython ? /(?:^|\s)#.*$/ : /(?<!:)\/\/.*$/).test(before)) return true;
  return [
    ['/*', '*/'],
    ['<!--', '-->'],
  ].some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

/** The value as YAML would have it; null for what is not a literal. */
function plain(value: Literal): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'list':
      return value.items.map(plain);
    default:
      return null;
  }
}

const notPlain: Words = { en: 'its value is not a plain text', zh: '它的值不是普通文本' };
const optional: Words = { en: 'it has an optional argument', zh: '带有可选参数' };

/** A macro in the form of MathJax and KaTeX: a text, or a list of the text, the number of arguments and the value of an optional one. */
function ofValue(name: string, value: unknown, line: number): FoundMacro {
  if (Array.isArray(value) && value.length > 2 && value[2] !== null) return unreadable(name, optional, line);
  const tex = Array.isArray(value) ? value[0] : isRecord(value) ? value.macro : value;
  if (typeof tex === 'string') return macroOf(name, tex, line);
  return typeof tex === 'number' ? macroOf(name, String(tex), line) : unreadable(name, notPlain, line);
}

const maxDepth = 12;

/**
 * The macros in a site's data: every table `macros`, as in `[params.katex.macros]`, Jupyter Book's `mathjax3_config` and MyST's `math`, and
 * scripts and TeX in its texts.
 */
export function dataMacros({ text, entries }: Pick<SiteData, 'text' | 'entries'>): FoundMacro[] {
  const found: FoundMacro[] = [];
  for (const [key, entry] of entries) {
    const lineOf = lineWalker(text, entry.line);
    const visit = (name: string, value: unknown, depth: number): void => {
      if (!isRecord(value) || depth > maxDepth) return;
      const isTable = /macros$/i.test(name);
      for (const [inner, content] of Object.entries<unknown>(value)) {
        if (isTable || (name === 'math' && inner.startsWith('\\'))) found.push(ofValue(inner, content, lineOf(inner)));
        else visit(inner, content, depth + 1);
      }
    };
    visit(key, entry.typed, 0);
    for (const leaf of leafTexts(entry.value)) {
      if (!leaf.includes('{')) continue;
      const lines = [...scriptMacros(leaf), ...texDefinitions(leaf)];
      found.push(...lines.map((macro) => ({ ...macro, line: entry.line })));
    }
  }
  return found;
}
