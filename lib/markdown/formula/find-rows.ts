/** A row in TeX: from its beginning to just before the `\\` or `\end` that ends it. */
export interface TexRow {
  from: number;
  to: number;
}

/**
 * The rows of an environment whose content begins at `from`: separated by `\\` outside braces and inner environments, up to the `\end` of
 * the environment itself. As in TeX, an empty last row does not count. Comments (`%`) are skipped, and
 * so are matrices of the package physics in brackets: `\mqty(a \\ b)`.
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
    else if (bracketedMatrix.test(text))
      rowSignPattern.lastIndex = endOfMatrix(tex, rowSignPattern.lastIndex) ?? rowSignPattern.lastIndex;
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
  /%[^\n]*|\\s?mqty(?![A-Za-z])\s*\*?\s*[([|]|\\begin\s*\{|\\end\s*\{|\\\\(?:\s*\[[^\]\n]{0,40}\])?|\\(?:cr|newline)(?![A-Za-z])|\\[^\\]|[{}]/g;

const bracketedMatrix = /^\\s?mqty/;
const closings: Record<string, string> = { '(': ')', '[': ']', '|': '|' };
/** Maximum number of characters of such a matrix. */
const maxMatrixCharacters = 2_000;

/** The offset after the bracket that closes the one before `from`; undefined without one. */
function endOfMatrix(tex: string, from: number): number | undefined {
  const opening = tex[from - 1] ?? '';
  const closing = closings[opening];
  let braces = 0;
  let depth = 0;
  for (let index = from; index < Math.min(tex.length, from + maxMatrixCharacters); index += 1) {
    const character = tex[index];
    if (character === '\\') index += 1;
    else if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    else if (braces === 0 && character === closing && depth === 0) return index + 1;
    else if (braces === 0 && character === closing) depth -= 1;
    else if (braces === 0 && character === opening) depth += 1;
  }
  return undefined;
}

function close(tex: string, rows: TexRow[], from: number, to: number): TexRow[] {
  if (rows.length === 0 || tex.slice(from, to).trim() !== '') rows.push({ from, to });
  return rows;
}
