/** Splits TeX where a separator stands outside braces. `separator` is a sticky expression; parts are trimmed, empty ones stay. */
export function splitTopLevel(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let position = 0;
  while (position < value.length) {
    const character = value[position];
    if (character === '\\') {
      position += 2;
      continue;
    }
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    separator.lastIndex = position;
    if (depth === 0 && separator.test(value)) {
      parts.push(value.slice(start, position).trim());
      position = separator.lastIndex;
      start = position;
    } else position += 1;
  }
  return [...parts, value.slice(start).trim()];
}
