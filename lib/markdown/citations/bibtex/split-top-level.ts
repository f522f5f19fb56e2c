/** Where TeX can be split. Besides the separator these match escaped characters, which are skipped, and braces, which nest. */
const separators = {
  and: /\\[\s\S]|[{}]| and(?= )/gi,
  comma: /\\[\s\S]|[{},]/g,
  space: /\\[\s\S]|[{} ]/g,
};

/** Splits TeX at separators outside braces. Parts are trimmed; blank ones are kept. */
export function splitTopLevel(value: string, separator: keyof typeof separators): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of value.matchAll(separators[separator])) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (depth === 0 && !mark.startsWith('\\')) {
      parts.push(value.slice(start, index).trim());
      start = index + mark.length;
    }
  }
  return [...parts, value.slice(start).trim()];
}
