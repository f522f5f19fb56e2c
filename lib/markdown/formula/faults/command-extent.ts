import { type TexToken, texTokens } from './tex-tokens';

/**
 * Where a command at `offset` ends with everything that belongs to it: `\left` with its `\right` and delimiter, `\begin` with its `\end`,
 * others with the groups that follow. Undefined if no group follows or an open one is not closed.
 */
export function commandExtent(tex: string, offset: number): number | undefined {
  const rest = tex.slice(offset);
  const tokens = [...texTokens(rest)].filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const first = tokens[0]?.text ?? '';
  const last = first === '\\left' ? pairEnd(tokens, '\\left', '\\right', 1) : extentOf(first, tokens);
  return last === undefined ? undefined : offset + last;
}

function extentOf(first: string, tokens: readonly TexToken[]): number | undefined {
  if (first !== '\\begin') return groupsEnd(tokens);
  const end = pairEnd(tokens, '\\begin', '\\end', 0);
  const rest = tokens.filter(({ offset }) => end !== undefined && offset >= end);
  return end === undefined ? undefined : pairEnd(rest, '{', '}', 0);
}

/** The end of the closing that matches the first opening, plus `after` tokens. */
function pairEnd(tokens: readonly TexToken[], opening: string, closing: string, after: number): number | undefined {
  let depth = 0;
  for (const [index, { text }] of tokens.entries()) {
    if (text === opening) depth++;
    else if (text === closing && --depth === 0) return tokens[index + after]?.end;
  }
  return undefined;
}

/** The end of the groups in braces and brackets right after the first token. */
function groupsEnd(tokens: readonly TexToken[]): number | undefined {
  let depth = 0;
  let end: number | undefined;
  for (const { text, end: tokenEnd } of tokens.slice(1)) {
    if (text === '{' || text === '[') depth++;
    else if (text === '}' || text === ']') depth--;
    else if (depth === 0 && text !== '*') break;
    if (depth < 0) break;
    if (depth === 0 && text !== '*') end = tokenEnd;
  }
  return depth === 0 ? end : undefined;
}
