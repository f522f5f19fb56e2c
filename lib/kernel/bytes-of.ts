/**
 * Approximate bytes of a value in V8's heap on a 64-bit machine, accurate enough to limit a cache: a string counts one byte per character if
 * all of it is Latin-1, else two, and objects shared within the value count once. Functions and prototypes are not counted.
 */
export function bytesOf(value: unknown): number {
  const counted = new Set<object>();
  const waiting: unknown[] = [value];
  let bytes = 0;
  // A list instead of recursion: a value may be nested too deep for the stack.
  while (waiting.length > 0) bytes += measure(waiting.pop(), counted, waiting);
  return bytes;
}

/** Bytes of a string. */
export function bytesOfText(text: string): number {
  return stringHeaderBytes + (beyondLatin1.test(text) ? 2 : 1) * text.length;
}

const stringHeaderBytes = 20;
const beyondLatin1 = /[^\0-\xFF]/;
const wordBytes = 8;
const objectHeaderBytes = 3 * wordBytes;
const arrayHeaderBytes = 6 * wordBytes;
/** A key, a value and a link, in a table that is three quarters full on average. */
const mapEntryBytes = 4 * wordBytes;
/** Its stack as a string, and V8's data about the functions in it. */
const errorBytes = 2_000;

/** Bytes of one value without its parts, which are added to `waiting`. */
function measure(value: unknown, counted: Set<object>, waiting: unknown[]): number {
  if (typeof value === 'string') return bytesOfText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : 2 * wordBytes;
  if (typeof value !== 'object' || value === null || counted.has(value)) return 0;
  counted.add(value);
  if (ArrayBuffer.isView(value)) return arrayHeaderBytes + value.byteLength;
  if (value instanceof Map) {
    for (const [key, part] of value) waiting.push(key, part);
    return arrayHeaderBytes + mapEntryBytes * value.size;
  }
  if (value instanceof Set) {
    for (const part of value) waiting.push(part);
    return arrayHeaderBytes + mapEntryBytes * value.size;
  }
  const parts = Array.isArray(value) ? value : Object.values(value);
  for (const part of parts) waiting.push(part);
  if (Array.isArray(value)) return arrayHeaderBytes + wordBytes * parts.length;
  return objectHeaderBytes + wordBytes * parts.length + (value instanceof Error ? errorBytes : 0);
}
