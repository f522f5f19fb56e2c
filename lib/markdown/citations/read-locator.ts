import type { Locator, LocatorKind } from '../block/citation-item';

const kinds: [LocatorKind, RegExp][] = [
  ['page', /pp?\.|pages?\b|页码?/iy],
  ['chapter', /chaps?\.|chapters?\b|章/iy],
  ['section', /secs?\.|sections?\b|§{1,2}|节/iy],
  ['volume', /vols?\.|volumes?\b|[卷册]/iy],
  ['figure', /figs?\.|figures?\b|图/iy],
  ['table', /tables?\b|tab\.|表/iy],
  ['equation', /eqs?\.|equations?\b|[公等]?式/iy],
  ['theorem', /thms?\.|theorems?\b|定理/iy],
  ['paragraph', /paras?\.|paragraphs?\b|¶{1,2}|段/iy],
  ['line', /ll?\.|lines?\b|行/iy],
  ['note', /nn?\.|notes?\b|注/iy],
  ['part', /pts?\.|parts?\b|部分?/iy],
];

const valuePattern =
  /(?:[A-Za-z]{0,2}\d[\w.:()]*|[ivxlcdm]+\b|[IVXLCDM]+\b)(?:\s*(?:[-–—]{1,3}|[,，])\s*(?:[A-Za-z]{0,2}\d[\w.:()]*|[ivxlcdm]+\b|[IVXLCDM]+\b))*/y;
const digitsPattern = /\d[\w.:()]*(?:\s*(?:[-–—]{1,3}|[,，])\s*\d[\w.:()]*)*/y;

/**
 * Splits the text after a citation key into a place and the rest (Pandoc manual, "Citation syntax"): after a comma or space a term with numbers
 * (`p. 3`, `pp. iv, vi-xi`, `chap. 2`, `第 3-5 页`, `页 3`); after a comma numbers alone, which are pages; or anything in braces, which is a
 * place as typed.
 */
export function readLocator(text: string): { locator: Locator | null; suffix: string } {
  const lead = /^\s*([,，]?)\s*/.exec(text);
  const from = lead?.[0].length ?? 0;
  const found =
    inBraces(text, from) ?? labelled(text, from) ?? chinese(text, from) ?? plain(text, from, lead?.[1] !== '');
  if (found === undefined) return { locator: null, suffix: text.slice(from).trim() };
  const suffix = text.slice(found.end).replace(/^\s*[,，]?\s*/, '');
  return { locator: { kind: found.kind, value: found.value }, suffix: suffix.trim() };
}

interface FoundLocator extends Locator {
  end: number;
}

function inBraces(text: string, from: number): FoundLocator | undefined {
  const end = text[from] === '{' ? text.indexOf('}', from) : -1;
  if (end === -1) return undefined;
  const inner = text.slice(from + 1, end).trim();
  const found = labelled(inner, 0) ?? chinese(inner, 0);
  if (found !== undefined && found.end === inner.length) return { ...found, end: end + 1 };
  return inner === '' ? undefined : { kind: 'page', value: inner, end: end + 1 };
}

/** A term and its numbers: `pp. 3-5`, `页 3`. */
function labelled(text: string, from: number): FoundLocator | undefined {
  for (const [kind, term] of kinds) {
    const end = endOf(term, text, from);
    if (end === undefined) continue;
    const start = endOf(/\s*/y, text, end) ?? end;
    const valueEnd = endOf(valuePattern, text, start);
    if (valueEnd !== undefined)
      return { kind, value: text.slice(start, valueEnd).replace(/[.:]+$/, ''), end: valueEnd };
  }
  return undefined;
}

/** `第 3-5 页`, `第3章`. */
function chinese(text: string, from: number): FoundLocator | undefined {
  const start = endOf(/第\s*/y, text, from);
  const end = start === undefined ? undefined : endOf(digitsPattern, text, start);
  if (start === undefined || end === undefined) return undefined;
  const termStart = endOf(/\s*/y, text, end) ?? end;
  for (const [kind, term] of kinds) {
    const termEnd = endOf(term, text, termStart);
    if (termEnd !== undefined) return { kind, value: text.slice(start, end), end: termEnd };
  }
  return undefined;
}

function plain(text: string, from: number, afterComma: boolean): FoundLocator | undefined {
  const end = afterComma ? endOf(digitsPattern, text, from) : undefined;
  return end === undefined ? undefined : { kind: 'page', value: text.slice(from, end).replace(/[.:]+$/, ''), end };
}

function endOf(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : undefined;
}
