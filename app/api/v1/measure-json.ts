/**
 * Counts levels of nested objects and lists, and members and elements, in a JSON text without parsing it (RFC 8259). The numbers are
 * meaningless for text that is not JSON.
 */
export function measureJson(text: string): { levels: number; values: number } {
  const structure = /["[\]{},]/g;
  let [depth, levels, values] = [0, 0, 0];
  for (let match = structure.exec(text); match !== null; match = structure.exec(text)) {
    const sign = match[0];
    if (sign === '"') structure.lastIndex = afterString(text, match.index);
    else if (sign === ',') values += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else {
      depth += 1;
      values += 1;
      levels = Math.max(levels, depth);
    }
  }
  return { levels, values };
}

/** The index after the string literal that begins at `start`. */
function afterString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}
