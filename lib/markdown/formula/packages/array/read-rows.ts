import type { MacroContext, Token } from '../package-macro';

/** A row of an array as tokens: what precedes its first cell (rules), its cells, and the `\\` with its space that ends it. */
export interface Row {
  rules: Token[];
  cells: Token[][];
  /** The `&` after each cell but the last. */
  separators: Token[];
  end: Token[];
}

/** Reads the rows up to the `\end` of the environment, which stays. What macros expand to is not seen. */
export function readRows(context: MacroContext): Row[] {
  const rows: Row[] = [startRow()];
  let braces = 0;
  let environments = 0;
  for (;;) {
    const token = context.popToken();
    const { text } = token;
    const row = rows.at(-1) as Row;
    if (text === 'EOF' || (text === '\\end' && environments === 0) || (text === '}' && braces === 0)) {
      context.pushToken(token);
      return rows;
    }
    if (text === '{') braces += 1;
    else if (text === '}') braces -= 1;
    else if (text === '\\begin') environments += 1;
    else if (text === '\\end') environments -= 1;
    if (braces > 0 || environments > 0) row.cells.at(-1)?.push(token);
    else if (text === '&') {
      row.separators.push(token);
      row.cells.push([]);
    } else if (text === '\\\\' || text === '\\cr') {
      row.end = [token, ...(text === '\\\\' ? takeSpace(context) : [])];
      rows.push(startRow());
    } else if (isAtStart(row) && /^(?: |\\hline|\\hdashline)$/.test(text)) row.rules.push(token);
    else if (isAtStart(row) && text === '\\cline') row.rules.push(token, ...context.consumeArg().tokens.reverse());
    else row.cells.at(-1)?.push(token);
  }
}

function startRow(): Row {
  return { rules: [], cells: [[]], separators: [], end: [] };
}

function isAtStart({ cells }: Row): boolean {
  return cells.length === 1 && cells[0]?.length === 0;
}

/** `[2pt]` right after `\\`. */
function takeSpace(context: MacroContext): Token[] {
  if (context.future().text !== '[') return [];
  const tokens: Token[] = [];
  while (context.future().text !== 'EOF' && tokens.at(-1)?.text !== ']') tokens.push(context.popToken());
  return tokens;
}
