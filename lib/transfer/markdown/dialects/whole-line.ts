/** The range with the rest of its lines if nothing else is on them. */
export function wholeLine(source: string, from: number, to: number): { from: number; to: number } {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(source.slice(Math.max(0, from - 100), from));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(source.slice(to, to + 100));
  if (before === null || after === null) return { from, to };
  return { from: from - (before[1] ?? '').length, to: to + after[0].length };
}
