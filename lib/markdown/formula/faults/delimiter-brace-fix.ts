import { type TexFix, texFix } from './tex-fix';
import { type TexToken, texTokens } from './tex-tokens';

/** Adds the missing backslash to the brace after `\left`, `\right` or `\middle`, and for `\left{` also to the brace of its `\right}`. */
export function delimiterBraceFix(tex: string, command: string, brace: TexToken): TexFix {
  const { text, offset, end } = brace;
  let depth = command === '\\left' ? 1 : 0;
  let isAtDelimiter = false;
  for (const token of depth === 0 ? [] : texTokens(tex.slice(end))) {
    if (isAtDelimiter && token.kind !== 'space') {
      if (token.text !== '}') break;
      const between = tex.slice(end, end + token.offset);
      return texFix(offset, end + token.end - offset, `\\{${between}\\}`, '\\{ \\}');
    }
    if (token.text === '\\left') depth++;
    else if (token.text === '\\right') depth--;
    isAtDelimiter = depth === 0;
  }
  return texFix(offset, 1, `\\${text}`);
}
