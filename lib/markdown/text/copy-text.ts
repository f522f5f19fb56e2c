/**
 * Copies a text into separate memory. In V8 a slice refers to the whole text and keeps it alive, and a text concatenated from thousands of
 * parts stays a tree of them that every later use walks, so a text that is kept for long is worth copying once.
 */
export function copyText(text: string): string {
  return text.length < minPartCharacters ? text : ` ${text}`.slice(1);
}

/** Shorter slices are copied by V8 anyway (`SlicedString::kMinLength`). */
const minPartCharacters = 13;

/** Copies every text in `value` into separate memory. Changes `value` in place and returns it. */
export function copyTexts<Value extends object>(value: Value): Value {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string') (value as Record<string, unknown>)[key] = copyText(part);
    else if (typeof part === 'object' && part !== null) copyTexts(part);
  }
  return value;
}
