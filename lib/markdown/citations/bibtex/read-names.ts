import { type CitationName, others } from '../citation-source';
import { hasCjk } from '../text/script';
import { splitTopLevel } from './split-top-level';
import { texToText } from './tex-to-text';

/** Maximum number of names kept from one list; the rest becomes `others`. */
const maxNames = 500;

/**
 * Reads a list of names: `First von Last`, `von Last, First`, `von Last, Jr, First`, joined by `and` ("BibTeXing", section 4). A name
 * entirely in braces is an organization; `others` at the end is kept as a literal name. Chinese, Japanese and Korean names stay whole, with
 * or without a space or comma between their parts.
 */
export function readNames(value: string): CitationName[] {
  const parts = splitTopLevel(value.replace(/[\s~]+/g, ' '), 'and').filter((part) => part !== '');
  const names = parts.slice(0, maxNames).map(readName);
  if (parts.length > maxNames) names.push({ literal: others });
  return names.filter((name) => name.family !== undefined || name.literal !== undefined);
}

function readName(value: string): CitationName {
  if (value.toLowerCase() === others) return { literal: others };
  if (isOneGroup(value)) return literal(value);
  const parts = splitTopLevel(value, 'comma');
  if (hasCjk(value)) return cjkName(parts);
  if (parts.length > 1) {
    const [last = '', ...rest] = parts;
    const given = rest.at(-1) ?? '';
    return name(splitTopLevel(last, 'space'), given, rest.length > 1 ? (rest[0] ?? '') : '');
  }
  const tokens = splitTopLevel(value, 'space');
  if (tokens.length === 1) return singleWord(value);
  const particle = tokens.slice(0, -1).findIndex(isLowerCase);
  const lastStart = particle === -1 ? tokens.length - 1 : particle;
  return name(tokens.slice(lastStart), tokens.slice(0, lastStart).join(' '), '');
}

/** `last` may begin with particles in lower case (von, van der), up to the last such word before the last word. */
function name(last: string[], given: string, suffix: string): CitationName {
  const familyStart = last.slice(0, -1).findLastIndex(isLowerCase) + 1;
  const family = texToText(last.slice(familyStart).join(' '));
  const particle = texToText(last.slice(0, familyStart).join(' '));
  const result: CitationName = {};
  if (family !== '') result.family = family;
  if (given !== '') result.given = texToText(given);
  if (particle !== '') result['non-dropping-particle'] = particle;
  if (suffix !== '') result.suffix = texToText(suffix);
  if (isOneGroup(last.join(' ')) && given === '') return literal(family);
  return result;
}

function cjkName(parts: string[]): CitationName {
  const [family = '', given = ''] = parts.map(texToText);
  if (given !== '') return { family, given };
  return { literal: /^[^A-Za-z]*$/.test(family) ? family.replaceAll(' ', '') : family };
}

/** A single word is a person's only name (Plato) or, if its capitalization differs, an organization (OpenAI, NASA). */
function singleWord(value: string): CitationName {
  const text = texToText(value);
  return /^\p{Lu}\p{Ll}+$/u.test(text) ? { family: text } : literal(text);
}

function literal(value: string): CitationName {
  const text = texToText(value);
  return text === '' ? {} : { literal: text };
}

function isLowerCase(token: string): boolean {
  return /^\p{Ll}/u.test(token.startsWith('{\\') || token.startsWith('\\') ? texToText(token) : token);
}

function isOneGroup(value: string): boolean {
  if (!value.startsWith('{') || !value.endsWith('}') || value.startsWith('{\\')) return false;
  let depth = 0;
  for (let index = 0; index < value.length - 1; index += 1) {
    if (value[index] === '{') depth += 1;
    else if (value[index] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
