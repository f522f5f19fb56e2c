/**
 * The same text in a piece of memory of its own. In V8 a part of a text refers to the whole, which it keeps alive, and a text that was put together
 * of thousands of parts stays a tree of them, which each later use walks: what is kept for long is worth copying once.
 */
export function ownText(text: string): string {
  return text.length < shortestPart ? text : ` ${text}`.slice(1);
}

/** Below this V8 copies parts (`SlicedString::kMinLength`). */
const shortestPart = 13;

/** Gives every text in `value`, which is changed in place, a piece of memory of its own. Returns `value`. */
export function ownTexts<Value extends object>(value: Value): Value {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string') (value as Record<string, unknown>)[key] = ownText(part);
    else if (typeof part === 'object' && part !== null) ownTexts(part);
  }
  return value;
}
