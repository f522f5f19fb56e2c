import { type TexToken, texTokens } from './tex-tokens';

/** An unclosed `[` of an optional argument, and where its `]` belongs: before the next group in braces, else at the end. */
export function findOpenBracket(tex: string): { offset: number; closeAt: number } | undefined {
  const tokens = [...texTokens(tex)].filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const open: { text: string; index: number }[] = [];
  for (const [index, { text }] of tokens.entries()) {
    if (text === '{') open.push({ text, index });
    else if (text === '[' && takesOption.test(tokens[index - 1]?.text ?? '')) open.push({ text, index });
    else if (text === ']' && open.at(-1)?.text === '[') open.pop();
    else if (text === '}') {
      const innermost = open.pop();
      if (innermost?.text === '[') return bracket(tokens, innermost.index);
    }
  }
  const left = open.find(({ text }) => text === '[');
  return left === undefined ? undefined : bracket(tokens, left.index);
}

const takesOption = /^\\(?:\\|sqrt|smash|rule|x[A-Za-z]+|cr|newline|includegraphics)$/;

function bracket(tokens: readonly TexToken[], index: number): { offset: number; closeAt: number } {
  const rest = tokens.slice(index + 1);
  const group = rest.findIndex(({ text }) => text === '{' || text === '}');
  const last = group === -1 ? tokens.at(-1) : tokens[index + group];
  return { offset: tokens[index]?.offset ?? 0, closeAt: last?.end ?? 0 };
}
