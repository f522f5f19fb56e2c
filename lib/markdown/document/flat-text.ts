/**
 * The same text in one piece of memory. A string that was put together of thousands of parts stays a tree of them in V8, and
 * each later use walks it; what is kept for long is worth flattening once.
 */
export function flatText(text: string): string {
  return decoder.decode(encoder.encode(text));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
