import { type Attributes, parseAttributes } from './parse-attributes';

/** Longer lists, and lists with more braces in their values, stay text. */
const maxCharacters = 1_000;
const maxBraces = 4;

/** The attribute list that ends at `end` and begins at or after `start`; undefined if there is none. */
export function trailingAttributes(source: string, start: number, end: number): Attributes | undefined {
  if (source[end - 1] !== '}') return undefined;
  let brace = end;
  for (let tries = 0; tries < maxBraces; tries += 1) {
    brace = source.lastIndexOf('{', brace - 1);
    if (brace < start || end - brace > maxCharacters) return undefined;
    if (isEscaped(source, brace)) continue;
    const attributes = parseAttributes(source, brace);
    if (attributes?.end === end) return attributes;
  }
  return undefined;
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
