import katex from 'katex';
import type { Words } from '../../problems/problem';

/** A token of TeX as KaTeX's lexer makes it; `loc` is its place in the text that was read. */
export interface Token {
  text: string;
  loc?: unknown;
  /** It is not a macro, whatever is defined. */
  noexpand?: boolean;
}

/** The part of KaTeX's macro expander that macros use. Lists of tokens are in the order of a stack: reversed. */
export interface MacroContext {
  mode: 'math' | 'text';
  lexer: { constructor: unknown; input: string };
  macros: {
    current: Readonly<Record<string, unknown>>;
    get(name: string): unknown;
    set(name: string, value: string, isGlobal: boolean): void;
  };
  future(): Token;
  popToken(): Token;
  pushToken(token: Token): void;
  consumeArg(): { tokens: Token[] };
  isDefined(name: string): boolean;
}

/** What a macro is replaced by: tokens in reverse order. */
export interface Expansion {
  tokens: Token[];
  numArgs: 0;
}

/** A command of a package: it reads its arguments from the context and returns its replacement. Throws packageFault. */
export type PackageMacro = (context: MacroContext) => Expansion;

export type PackageMacros = Record<string, PackageMacro>;

/** An error at a token that describes itself in both languages; the Chinese ends with a comma, as a sentence follows. */
export function packageFault(words: Words, token: Token): Error & { words: Words } {
  return Object.assign(new katex.ParseError(words.en, token as never), { words });
}

/** The sentences of a `packageFault`; undefined for any other error. */
export function wordsOfFault(cause: unknown): Words | undefined {
  return cause instanceof Error && 'words' in cause ? (cause as { words: Words }).words : undefined;
}
