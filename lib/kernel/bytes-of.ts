/**
 * Bytes that a value takes in the heap of V8 on a 64-bit machine, near enough to hold a memory to a bound: a text counts one byte a character
 * when all of it is Latin-1, else two, and what is shared within the value counts once. Functions and what stands behind an object's
 * prototype are not counted.
 */
export function bytesOf(value: unknown): number {
  return measure(value, new Set());
}

/** Bytes of a text. */
export function bytesOfText(text: string): number {
  return textHeader + (beyondLatin1.test(text) ? 2 : 1) * text.length;
}

const textHeader = 20;
const beyondLatin1 = /[^\0-\xFF]/;
const word = 8;
const objectHeader = 3 * word;
const listHeader = 6 * word;
/** A key, a value and a link, in a table that is three quarters full on average. */
const tableEntry = 4 * word;
/** Its stack as a text, and what V8 notes of the functions in it. */
const errorBytes = 2_000;

function measure(value: unknown, counted: Set<object>): number {
  if (typeof value === 'string') return bytesOfText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : 2 * word;
  if (typeof value !== 'object' || value === null || counted.has(value)) return 0;
  counted.add(value);
  const inner = (sum: number, part: unknown): number => sum + measure(part, counted);
  if (Array.isArray(value)) return value.reduce(inner, listHeader + word * value.length);
  if (value instanceof Map) return [...value].flat().reduce(inner, listHeader + tableEntry * value.size);
  if (value instanceof Set) return [...value].reduce(inner, listHeader + tableEntry * value.size);
  if (ArrayBuffer.isView(value)) return listHeader + value.byteLength;
  const parts = Object.values(value);
  return parts.reduce(inner, objectHeader + word * parts.length + (value instanceof Error ? errorBytes : 0));
}
