/** One part of an attribute list with its offsets in the text: `#id`, `.class`, `name=value` or a bare word. */
export type AttributeItem =
  | { kind: 'id' | 'class' | 'word'; value: string; from: number; to: number }
  | { kind: 'pair'; name: string; value: string; from: number; to: number; valueFrom: number; valueTo: number };

/**
 * Reads the part that begins at `at`, in Pandoc's syntax (Pandoc's manual, "Extension: attributes"); undefined if none begins there. Names
 * begin with a letter or `_` and continue with letters, digits and `_-:.`, of any script.
 */
export function readAttributeItem(text: string, at: number): AttributeItem | undefined {
  const sign = text[at];
  const marked = sign === '#' || sign === '.';
  const value = nameAt(text, marked ? at + 1 : at);
  if (value === undefined) return undefined;
  if (marked) return { kind: sign === '#' ? 'id' : 'class', value, from: at, to: at + 1 + value.length };
  const to = at + value.length;
  if (text[to] !== '=') return { kind: 'word', value, from: at, to };
  const quote = text[to + 1];
  if (quote === '"' || quote === "'") return quotedPair(text, at, value, quote);
  bareValue.lastIndex = to + 1;
  const bare = bareValue.exec(text)?.[0];
  if (bare === undefined) return undefined;
  const end = to + 1 + bare.length;
  return { kind: 'pair', name: value, value: bare, from: at, to: end, valueFrom: to + 1, valueTo: end };
}

const namePattern = /[\p{L}_][\p{L}\p{M}\p{N}_:.-]*/uy;
const bareValue = /[^\s{}"'`=<>]+/y;

function nameAt(text: string, at: number): string | undefined {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[0];
}

/** A backslash before punctuation escapes it, so that a value can contain its quotes. */
function quotedPair(text: string, from: number, name: string, quote: string): AttributeItem | undefined {
  const valueFrom = from + name.length + 2;
  let value = '';
  for (let index = valueFrom; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === quote) {
      return { kind: 'pair', name, value, from, to: index + 1, valueFrom, valueTo: index };
    }
    if (character === '\n') return undefined;
    const escapes = character === '\\' && punctuationPattern.test(text[index + 1] ?? '');
    if (escapes) index += 1;
    value += escapes ? text[index] : character;
  }
  return undefined;
}

const punctuationPattern = /^[!-/:-@[-`{-~]$/;
