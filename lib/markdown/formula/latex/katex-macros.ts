import katex from 'katex';

/** A token of KaTeX's lexer. `loc` is its place in the text that it was read from; tokens made by a macro have none. */
export interface KatexToken {
  text: string;
  loc?: { lexer: { input: string }; start: number; end: number } | null | undefined;
  noexpand?: boolean;
}

/** What a macro is replaced by: tokens in reverse order, as KaTeX stacks them, with `#` and a digit for each argument. */
export interface KatexExpansion {
  tokens: KatexToken[];
  numArgs: number;
  /** The tokens that end each argument, with those before the first argument at index 0. */
  delimiters?: string[][];
}

export type StoredMacro = string | KatexExpansion | KatexFunction;

/** The part of KaTeX's macro expander that macros use. */
export interface KatexContext {
  mode: 'math' | 'text';
  macros: {
    get(name: string): StoredMacro | undefined;
    set(name: string, value: StoredMacro | undefined): void;
    /** The macros given by the caller and defined since; KaTeX's own are not among them. */
    current: Record<string, StoredMacro>;
  };
  future(): KatexToken;
  popToken(): KatexToken;
  pushToken(token: KatexToken): void;
  consumeSpaces(): void;
  consumeArg(delimiters?: string[]): { tokens: KatexToken[]; start: KatexToken; end: KatexToken };
  isDefined(name: string): boolean;
}

/** A macro that reads its arguments itself. With undefined it declines: the command then keeps the meaning that KaTeX gives it. */
export type KatexFunction = (context: KatexContext) => string | KatexExpansion | undefined;

/** Defines a macro for all formulas of this process. */
export function defineKatexMacro(name: string, macro: string | KatexExpansion | KatexFunction): void {
  (katex as unknown as { __defineMacro(name: string, macro: unknown): void }).__defineMacro(name, macro);
}

type TokenClass = new (text: string) => KatexToken;

let Token: TokenClass | undefined;

/** A token of KaTeX's own class, which its parser requires. */
export function token(text: string): KatexToken {
  Token ??= tokenClass();
  return new Token(text);
}

/** KaTeX does not export the class: a macro sees instances of it. */
function tokenClass(): TokenClass {
  let found: TokenClass | undefined;
  const probe: KatexFunction = (context) => {
    found = context.future().constructor as TokenClass;
    return '';
  };
  const extensible = katex as unknown as { __parse(tex: string, options: object): unknown };
  extensible.__parse('\\probe', { macros: { '\\probe': probe } });
  if (found === undefined) throw new Error('KaTeX did not expand the probe');
  return found;
}

/** An expansion to these tokens, given in the order in which they are read. */
export function expandTo(tokens: KatexToken[], numArgs = 0): KatexExpansion {
  return { tokens: [...tokens].reverse(), numArgs };
}

/** The tokens of a group `{..}` around these. */
export function group(tokens: KatexToken[]): KatexToken[] {
  return [token('{'), ...tokens, token('}')];
}

/** Tokens of simple TeX: commands and single characters. */
export function tokensOf(tex: string): KatexToken[] {
  return (tex.match(/\\(?:[A-Za-z@]+|[\s\S])|[\s\S]/g) ?? []).map(token);
}

/** Reads the next argument: the tokens of a group, or one token. */
export function readArgument(context: KatexContext): KatexToken[] {
  return context.consumeArg().tokens.reverse();
}

/** Reads an argument in brackets, if one follows. */
export function readOption(context: KatexContext): KatexToken[] | undefined {
  context.consumeSpaces();
  if (context.future().text !== '[') return undefined;
  context.popToken();
  return context.consumeArg([']']).tokens.reverse();
}

/** Reads a star, if one follows. */
export function readStar(context: KatexContext): boolean {
  context.consumeSpaces();
  if (context.future().text !== '*') return false;
  context.popToken();
  return true;
}

/** Puts tokens back, so that they are read next. */
export function putBack(context: KatexContext, tokens: readonly KatexToken[]): void {
  for (const token of tokens.toReversed()) context.pushToken(token);
}

/** The text of tokens as typed, without outer white space. */
export function textOf(tokens: readonly KatexToken[]): string {
  return tokens
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Whether two definitions do the same. */
export function isSameExpansion(one: KatexExpansion, other: KatexExpansion): boolean {
  return one.numArgs === other.numArgs && textOf(one.tokens) === textOf(other.tokens);
}
