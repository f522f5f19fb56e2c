/** A piece of TeX as KaTeX reads it. `end` is exclusive; the spaces after a word are separate tokens. */
export interface TexToken {
  kind: 'word' | 'symbol' | 'character' | 'space' | 'comment' | 'verbatim' | 'open-verbatim';
  text: string;
  offset: number;
  end: number;
}

/**
 * Reads TeX token by token in linear time, by the rules of KaTeX's lexer: `\word`, `\symbol`, `%` to the end of the line, `\verb` with
 * its delimiters on one line. In an address after `\href` or `\url` a percent sign does not begin a comment.
 */
export function* texTokens(tex: string): Generator<TexToken> {
  let addressDepth = 0;
  let awaitsAddress = false;
  for (let offset = 0; offset < tex.length; ) {
    const token = readToken(tex, offset, addressDepth > 0);
    if (addressDepth > 0) addressDepth += depthChange(token);
    else if (awaitsAddress && token.kind !== 'space') {
      addressDepth = Math.max(0, depthChange(token));
      awaitsAddress = false;
    }
    if (token.text === '\\href' || token.text === '\\url') awaitsAddress = true;
    yield token;
    offset = token.end;
  }
}

const spacePattern = /[ \t\r\n]+/y;
const wordPattern = /\\[A-Za-z@]+/y;
const symbolPattern = /\\[^\uD800-\uDFFF]/y;
const commentPattern = /%[^\n]*\n?/y;
const characterPattern = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/y;

function readToken(tex: string, offset: number, inAddress: boolean): TexToken {
  if (tex[offset] === '\\') return readVerbatim(tex, offset) ?? readCommand(tex, offset);
  if (tex[offset] === '%' && !inAddress) return token('comment', commentPattern, tex, offset);
  spacePattern.lastIndex = offset;
  return spacePattern.test(tex)
    ? token('space', spacePattern, tex, offset)
    : token('character', characterPattern, tex, offset);
}

function readCommand(tex: string, offset: number): TexToken {
  wordPattern.lastIndex = offset;
  if (wordPattern.test(tex)) return token('word', wordPattern, tex, offset);
  symbolPattern.lastIndex = offset;
  return symbolPattern.test(tex)
    ? token('symbol', symbolPattern, tex, offset)
    : token('character', characterPattern, tex, offset);
}

function readVerbatim(tex: string, offset: number): TexToken | undefined {
  if (!tex.startsWith('\\verb', offset) || /[A-Za-z@]/.test(tex[offset + 5] ?? '')) return undefined;
  const from = offset + (tex[offset + 5] === '*' ? 6 : 5);
  const delimiter = tex[from];
  const close = delimiter === undefined ? -1 : tex.indexOf(delimiter, from + 1);
  const text = tex.slice(offset, close + 1);
  if (close === -1 || tex.slice(from + 1, close).includes('\n'))
    return token('open-verbatim', wordPattern, tex, offset);
  return { kind: 'verbatim', text, offset, end: close + 1 };
}

function token(kind: TexToken['kind'], pattern: RegExp, tex: string, offset: number): TexToken {
  pattern.lastIndex = offset;
  const text = pattern.exec(tex)?.[0] ?? '';
  return { kind, text, offset, end: offset + text.length };
}

function depthChange({ text }: TexToken): number {
  return text === '{' ? 1 : text === '}' ? -1 : 0;
}
