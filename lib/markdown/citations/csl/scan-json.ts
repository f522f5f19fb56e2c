/** Where JSON is invalid, or where the values of its outermost list begin. Offsets in characters. */
export interface JsonScan {
  fault: number | undefined;
  items: number[];
}

/** What may come next: `first` is a value or the end of an empty list, `firstKey` is a key or the end of an empty object. */
type Expected = 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';

/** Real items nest six deep; the JavaScript engine's own parser is slow for a hundred thousand levels. */
const maxDepth = 100;

const spacePattern = /[ \t\r\n\uFEFF]*/y;
const scalarPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escapedPattern = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Scans JSON (RFC 8259) without building it. JavaScript engines report the place of an error differently or not at all; this reports it
 * alike everywhere. More than 100 levels are an error.
 */
export function scanJson(text: string): JsonScan {
  const items: number[] = [];
  const open: string[] = [];
  let expected: Expected = 'value';
  let position = endOf(spacePattern, text, 0);
  while (position < text.length) {
    const character = text[position] ?? '';
    const next = step(character, expected, open);
    if (next === undefined) return { fault: position, items };
    const startsValue = (expected === 'value' || expected === 'first') && character !== ']';
    if (startsValue && open[0] === '[' && open.length === ('[{'.includes(character) ? 2 : 1)) items.push(position);
    const end = endOfToken(text, position, character);
    if (end === undefined) return { fault: position, items };
    expected = next;
    position = endOf(spacePattern, text, end);
  }
  return { fault: expected === 'end' ? undefined : text.length, items };
}

/** What may follow a character that begins a token; undefined if it is not allowed there or nests too deep. Opens and closes groups. */
function step(character: string, expected: Expected, open: string[]): Expected | undefined {
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma');
  if (character === '}' || character === ']') {
    const opening = character === '}' ? '{' : '[';
    const empty = expected === (character === '}' ? 'firstKey' : 'first');
    if (open.at(-1) !== opening || !(empty || expected === 'comma')) return undefined;
    open.pop();
    return afterValue();
  }
  if (expected === 'colon') return character === ':' ? 'value' : undefined;
  if (expected === 'comma') return character !== ',' ? undefined : open.at(-1) === '{' ? 'key' : 'value';
  if (expected === 'key' || expected === 'firstKey') return character === '"' ? 'colon' : undefined;
  if (expected === 'end') return undefined;
  if (character !== '{' && character !== '[') return afterValue();
  if (open.length >= maxDepth) return undefined;
  open.push(character);
  return character === '{' ? 'firstKey' : 'first';
}

function endOfToken(text: string, position: number, character: string): number | undefined {
  if ('{}[]:,'.includes(character)) return position + 1;
  if (character === '"') return endOfString(text, position + 1);
  scalarPattern.lastIndex = position;
  return scalarPattern.test(text) ? scalarPattern.lastIndex : undefined;
}

function endOfString(text: string, from: number): number | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string.
  const mark = /["\\\u0000-\u001f]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') return mark.lastIndex;
    const end = found[0] === '\\' ? endOf(escapedPattern, text, found.index) : found.index;
    if (end === found.index) return undefined;
    mark.lastIndex = end;
  }
  return undefined;
}

/** Where the match of a sticky expression ends; the same position if it does not match. */
function endOf(expression: RegExp, text: string, position: number): number {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : position;
}
