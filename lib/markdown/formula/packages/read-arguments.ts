import { type MacroContext, packageFault, type Token } from './package-macro';

/** Tokens in the order of the text. */
export type Argument = Token[];

/** Whether the next token after spaces is `text`; the spaces stay if it is not. */
export function isNext(context: MacroContext, text: string): boolean {
  let spaces = 0;
  let space: Token | undefined;
  while (context.future().text === ' ') {
    space = context.popToken();
    spaces += 1;
  }
  const found = context.future().text === text;
  // In mathematics a space has no effect, so one stands for all.
  if (!found && spaces > 0 && space !== undefined) context.pushToken(space);
  return found;
}

/** Removes the next token if it is `text`, and returns whether it was. */
export function takeToken(context: MacroContext, text: string): boolean {
  if (!isNext(context, text)) return false;
  context.popToken();
  return true;
}

/** The number of stars that follow, at most `most`. */
export function takeStars(context: MacroContext, most = 1): number {
  let stars = 0;
  while (stars < most && takeToken(context, '*')) stars += 1;
  return stars;
}

/** The next argument: a group in braces, or a single token. */
export function takeArgument(context: MacroContext): Argument {
  return context.consumeArg().tokens.reverse();
}

/** A group in braces; undefined if none follows (xparse: `g`). */
export function takeGroup(context: MacroContext): Argument | undefined {
  return isNext(context, '{') ? takeArgument(context) : undefined;
}

/** Brackets around an argument without braces, which are shown. */
export const bracketPairs = [
  ['(', ')'],
  ['[', ']'],
  ['|', '|'],
] as const;

/**
 * What stands between two delimiters, which may be nested unless they are equal (xparse: `d`); undefined if the first does not follow.
 * Throws if it is never closed.
 */
export function takeDelimited(context: MacroContext, opening: string, closing: string): Argument | undefined {
  if (!isNext(context, opening)) return undefined;
  const first = context.popToken();
  const tokens: Argument = [];
  let braces = 0;
  let depth = 0;
  for (;;) {
    const token = context.popToken();
    const { text } = token;
    if (text === 'EOF' || (text === '}' && braces === 0)) throw unclosed(first, opening, closing);
    if (text === '{') braces += 1;
    else if (text === '}') braces -= 1;
    else if (braces === 0 && text === closing && depth === 0) return tokens;
    else if (braces === 0 && text === closing) depth -= 1;
    else if (braces === 0 && text === opening) depth += 1;
    tokens.push(token);
  }
}

/** An optional argument in brackets. */
export function takeOptional(context: MacroContext): Argument | undefined {
  return takeDelimited(context, '[', ']');
}

/** Puts tokens back, so that they are read next. */
export function putBack(context: MacroContext, tokens: readonly Token[]): void {
  for (const token of tokens.toReversed()) context.pushToken(token);
}

/** The text of tokens as TeX, for arguments that are data: numbers, options, keys. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }, index) =>
      /^\\[A-Za-z]/.test(text) && /^[A-Za-z]/.test(tokens[index + 1]?.text ?? '') ? `${text} ` : text,
    )
    .join('');
}

function unclosed(first: Token, opening: string, closing: string): Error {
  const en = `${opening} is not closed: ${closing} is missing.`;
  return packageFault({ en, zh: `${opening} 没有闭合，缺少 ${closing}，` }, first);
}
