import { type TexToken, texTokens } from './tex-tokens';

/** The command whose arguments end at `position`, found by going back over groups in braces or brackets. */
export function findIncompleteCommand(tex: string, position: number): TexToken | undefined {
  const tokens: TexToken[] = [];
  for (const token of texTokens(tex)) {
    if (token.offset >= position) break;
    if (token.kind !== 'space' && token.kind !== 'comment') tokens.push(token);
  }
  let depth = 0;
  for (const [index, token] of [...tokens.entries()].reverse()) {
    if (token.text === '}' || token.text === ']') depth++;
    else if (token.text === '{' || token.text === '[') depth--;
    if (depth < 0) return undefined;
    if (depth === 0 && (token.kind === 'word' || isLineBreak(token))) return definer(tokens[index - 1]) ?? token;
  }
  return undefined;
}

/** Before a macro's name, it is the defining command that is incomplete, not the macro. */
function definer(before: TexToken | undefined): TexToken | undefined {
  return before !== undefined && /^\\(?:(?:re)?newcommand|providecommand)$/.test(before.text) ? before : undefined;
}

function isLineBreak({ text }: TexToken): boolean {
  return text === '\\\\';
}
