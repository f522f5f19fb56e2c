import type { TexRange } from './formula-fault';
import { texTokens } from './tex-tokens';

/** The range of the first use of a command or character in TeX from `from` on, outside comments and verbatim text. */
export function findCommand(tex: string, text: string, from = 0): TexRange | undefined {
  if (!tex.includes(text)) return undefined;
  for (const token of texTokens(tex)) {
    if (token.offset >= from && token.text === text) return { offset: token.offset, length: text.length };
  }
  return undefined;
}

/** The range of the last use of a command or character that begins before `until`. */
export function findLastCommand(tex: string, text: string, until: number): TexRange | undefined {
  let found: TexRange | undefined;
  for (const token of texTokens(tex)) {
    if (token.offset >= until) break;
    if (token.text === text) found = { offset: token.offset, length: text.length };
  }
  return found;
}
