import katex from 'katex';
import {
  defineKatexMacro,
  expandTo,
  group,
  isSameExpansion,
  type KatexContext,
  type KatexExpansion,
  type KatexToken,
  token as newToken,
  putBack,
  readArgument,
  readOption,
  readStar,
  textOf,
  tokensOf,
} from './katex-macros';
import { isFreeInLatex } from './latex-names';
import { isPackageMacro } from './package-macros';
import { addRemark } from './remarks';

/**
 * The commands that define others, as LaTeX 2e, amsmath (`\DeclareMathOperator`) and mathtools (`\DeclarePairedDelimiter`) have them. KaTeX's own
 * `\newcommand` refuses names that only KaTeX knows, and has neither stars nor optional arguments. A definition of a name that is taken
 * counts, with a remark. What is stored is data only, so that a formula can be cached by the definitions it uses.
 */
export function installDefinitions(): void {
  for (const command of ['\\newcommand', '\\renewcommand', '\\providecommand', '\\DeclareRobustCommand'])
    defineKatexMacro(command, (context) => defineCommand(context, command));
  defineKatexMacro('\\DeclareMathOperator', declareOperator);
  for (const command of ['\\DeclarePairedDelimiter', '\\DeclarePairedDelimiterX'])
    defineKatexMacro(command, (context) => declarePair(context, command));
  defineKatexMacro('\\@optional', expandOptional);
  defineKatexMacro('\\@paired', expandPair);
}

/** The name under which the body of a macro with an optional argument or of a pair of delimiters is stored; no author can write it. */
export function bodyName(name: string): string {
  return `${name}@body`;
}

function defineCommand(context: KatexContext, command: string): string {
  readStar(context);
  const { name, token } = readName(context);
  const numArgs = readCount(context);
  const option = readOption(context);
  const body = readArgument(context);
  const definition = expandTo(body, numArgs);
  const stored = option === undefined ? definition : optionalMacro(name, option);
  if (!mayDefine(context, { name, stored, body: definition, command, token })) return '';
  if (option !== undefined) context.macros.set(bodyName(name), definition);
  context.macros.set(name, stored);
  return '';
}

/** `\name` reads its optional argument by `\@optional`, which then uses the body. */
function optionalMacro(name: string, option: KatexToken[]): KatexExpansion {
  return expandTo([newToken('\\@optional'), newToken(bodyName(name)), ...group(option)]);
}

function expandOptional(context: KatexContext): KatexExpansion {
  const name = context.popToken().text;
  const usual = readArgument(context);
  const given = readOption(context) ?? usual;
  putBack(context, group(given));
  return context.macros.current[name] as KatexExpansion;
}

/** The name to define, which may be in braces. */
export function readName(context: KatexContext): { name: string; token: KatexToken } {
  const [token, ...rest] = readArgument(context).filter(({ text }) => text !== ' ');
  if (token === undefined || rest.length > 0 || !/^(?:\\[\s\S]|[^\\{}$&#^_A-Za-z0-9 ]$)/.test(token.text))
    throw new katex.ParseError("\\newcommand's first argument must be a macro name");
  return { name: token.text, token };
}

/** The number of arguments in brackets, 0 without. */
export function readCount(context: KatexContext): number {
  const count = readOption(context);
  if (count === undefined) return 0;
  const written = textOf(count);
  if (!/^[0-9]$/.test(written)) throw new katex.ParseError(`Invalid number of arguments: ${written}`);
  return Number(written);
}

interface Definition {
  name: string;
  stored: KatexExpansion;
  /** What the macro is replaced by, if `stored` only leads there. */
  body: KatexExpansion;
  command: string;
  token: KatexToken;
}

/**
 * Whether the definition counts: all do, except that `\providecommand` keeps an existing one. A macro of the site or the article's metadata is text,
 * and may be replaced by every command, like a default.
 */
function mayDefine(context: KatexContext, { name, stored, body, command, token }: Definition): boolean {
  const { current } = context.macros;
  const own = Object.hasOwn(current, name) ? current[name] : undefined;
  const isLatex = own === undefined && context.isDefined(name) && !isFreeInLatex(name) && !isPackageMacro(name);
  if (command === '\\providecommand') return own === undefined && !isLatex;
  if (command === '\\DeclareRobustCommand') return true;
  if (command === '\\renewcommand') {
    if (own === undefined && !context.isDefined(name)) addRemark({ kind: 'missing', name, command }, [token]);
    return true;
  }
  if (isLatex) addRemark({ kind: 'taken', name, by: 'latex', command }, [token]);
  else if (typeof own === 'object' && !(isSameExpansion(own, stored) && isSameBody(context, name, own, body)))
    addRemark({ kind: 'taken', name, by: 'article', command }, [token]);
  return true;
}

function isSameBody(context: KatexContext, name: string, own: KatexExpansion, body: KatexExpansion): boolean {
  const before = context.macros.current[bodyName(name)];
  return (
    own.tokens.at(-1)?.text.startsWith('\\@') !== true || (typeof before === 'object' && isSameExpansion(before, body))
  );
}

/** `\DeclareMathOperator*{\argmin}{arg\,min}`: with a star, limits are below the operator in display (amsldoc 5.1). */
function declareOperator(context: KatexContext): string {
  const isStarred = readStar(context);
  const { name, token } = readName(context);
  const text = readArgument(context);
  const tokens = tokensOf(isStarred ? '\\operatorname*' : '\\operatorname').concat(group(text));
  const stored = expandTo(tokens);
  const command = '\\DeclareMathOperator';
  if (mayDefine(context, { name, stored, body: stored, command, token })) context.macros.set(name, stored);
  return '';
}

/** `\DeclarePairedDelimiter{\ceil}{\lceil}{\rceil}`, and `X` with `[n]` before the delimiters and a body after them (mathtools 3.6). */
function declarePair(context: KatexContext, command: string): string {
  const { name, token } = readName(context);
  const isExtended = command.endsWith('X');
  const numArgs = isExtended ? readCount(context) : 1;
  const delimiters = [readArgument(context), readArgument(context)];
  const body = expandTo(isExtended ? readArgument(context) : tokensOf('#1'), numArgs);
  const stored = expandTo([
    newToken('\\@paired'),
    newToken(bodyName(name)),
    ...delimiters.flatMap((tokens) => group(tokens)),
  ]);
  if (!mayDefine(context, { name, stored, body, command, token })) return '';
  context.macros.set(bodyName(name), body);
  context.macros.set(name, stored);
  return '';
}

/** A use: `\ceil*{x}` grows with its content, `\ceil[\Big]{x}` has that size, `\ceil{x}` the size of text. */
function expandPair(context: KatexContext): KatexExpansion {
  const name = context.popToken().text;
  const left = readArgument(context);
  const right = readArgument(context);
  const isStarred = readStar(context);
  const size = isStarred ? undefined : readOption(context);
  const { tokens, numArgs } = context.macros.current[name] as KatexExpansion;
  const between = isStarred ? [newToken('\\middle')] : (size ?? []);
  const body = tokens.toReversed().flatMap((token) => (token.text === '\\delimsize' ? between : token));
  if (isStarred) {
    const inner = [newToken('\\left'), ...shown(left), ...body, newToken('\\right'), ...shown(right)];
    return expandTo([...tokensOf('\\mathopen{}\\mathclose'), ...group(inner)], numArgs);
  }
  const sized = (side: 'l' | 'r') => (size ?? []).map(({ text }) => newToken(`${text}${side}`));
  const closed = (command: string, side: 'l' | 'r', sign: KatexToken[]) =>
    sign.length === 0 ? [] : size ? [...sized(side), ...sign] : [newToken(command), ...group(sign)];
  return expandTo([...closed('\\mathopen', 'l', left), ...body, ...closed('\\mathclose', 'r', right)], numArgs);
}

/** `.` stands for no delimiter after `\left`. */
function shown(delimiter: KatexToken[]): KatexToken[] {
  return delimiter.length === 0 ? [newToken('.')] : delimiter;
}
