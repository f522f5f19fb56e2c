/** A row in TeX: from its beginning to just before the `\\` or `\end` that ends it. */
export interface TexRow {
  from: number;
  to: number;
}

/**
 * The rows of an environment whose content begins at `from`: separated by `\\` outside braces and inner environments, up to the `\end` of
 * the environment itself. As in TeX, an empty last row does not count. Comments (`%`) are skipped.
 */
export function findRows(tex: string, from: number): TexRow[] {
  const rows: TexRow[] = [];
  let start = from;
  let braces = 0;
  let environments = 0;
  rowSignPattern.lastIndex = from;
  for (let match = rowSignPattern.exec(tex); match !== null; match = rowSignPattern.exec(tex)) {
    const [text] = match;
    if (text === '{') braces += 1;
    else if (text === '}') braces -= 1;
    else if (text.startsWith('\\begin')) environments += 1;
    else if (text.startsWith('\\end')) {
      if (environments === 0) return close(tex, rows, start, match.index);
      environments -= 1;
    } else if (/^\\(?:\\|cr$|newline$)/.test(text) && braces === 0 && environments === 0) {
      rows.push({ from: start, to: match.index });
      start = rowSignPattern.lastIndex;
    }
  }
  return close(tex, rows, start, tex.length);
}

const rowSignPattern =
  /%[^\n]*|\\begin\s*\{|\\end\s*\{|\\\\(?:\s*\[[^\]\n]{0,40}\])?|\\(?:cr|newline)(?![A-Za-z])|\\[^\\]|[{}]/g;

function close(tex: string, rows: TexRow[], from: number, to: number): TexRow[] {
  if (rows.length === 0 || tex.slice(from, to).trim() !== '') rows.push({ from, to });
  return rows;
}
