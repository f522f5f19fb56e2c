import { katexEnvironments } from '../faults/katex-names';
import { withTextCells } from './cells';
import { readCount } from './definitions';
import {
  defineKatexMacro,
  expandTo,
  group,
  isSameExpansion,
  type KatexContext,
  type KatexExpansion,
  type KatexToken,
  putBack,
  readArgument,
  readOption,
  readStar,
  textOf,
  token,
  tokensOf,
} from './katex-macros';
import { addRemark } from './remarks';

/** The macro that holds what an environment of the author begins or ends with. */
export function environmentBody(name: string, part: 'begin' | 'end' | 'option'): string {
  return `\\${part}{${name}}@body`;
}

/** `\newenvironment`, and the environments that KaTeX does not have as others that it has. */
export function installEnvironments(): void {
  defineKatexMacro('\\newenvironment', (context) => defineEnvironment(context, '\\newenvironment'));
  defineKatexMacro('\\renewenvironment', (context) => defineEnvironment(context, '\\renewenvironment'));
  defineKatexMacro('\\begin', beginEnvironment);
  defineKatexMacro('\\end', endEnvironment);
}

function defineEnvironment(context: KatexContext, command: string): string {
  readStar(context);
  const written = readArgument(context);
  const name = textOf(written);
  const numArgs = readCount(context);
  const option = readOption(context);
  const begin = expandTo([token('\\begingroup'), ...readArgument(context)], numArgs);
  const end = expandTo([...readArgument(context), token('\\endgroup')]);
  const { macros } = context;
  const known = macros.current[environmentBody(name, 'begin')];
  const isRedefined = typeof known === 'object' && !isSameExpansion(known, begin);
  if (command === '\\newenvironment' && (isRedefined || (known === undefined && isLatexEnvironment(name))))
    addRemark({ kind: 'taken', name, by: isRedefined ? 'article' : 'latex', command }, written);
  macros.set(environmentBody(name, 'begin'), begin);
  macros.set(environmentBody(name, 'end'), end);
  macros.set(environmentBody(name, 'option'), option && expandTo(option));
  return '';
}

function isLatexEnvironment(name: string): boolean {
  return replacements.has(name) || katexEnvironments.includes(name);
}

/** How an environment is written with those of KaTeX; `text` tells which columns of its body are text. */
interface Replacement {
  begin: string;
  end: string;
  /** Number of options in brackets that are left out. */
  options?: number;
  text?: (column: number) => boolean;
}

const second = (column: number): boolean => column === 1;

const delimiters: Readonly<Record<string, [string, string]>> = {
  p: ['(', ')'],
  b: ['[', ']'],
  B: ['\\{', '\\}'],
  v: ['|', '|'],
  V: ['\\|', '\\|'],
};

const replacements: ReadonlyMap<string, Replacement> = new Map<string, Replacement>([
  ...['', 'p', 'b', 'B', 'v', 'V'].flatMap(smallMatrices),
  ...['cases', 'dcases', 'rcases', 'drcases'].map((name): [string, Replacement] => [
    `${name}*`,
    { begin: `\\begin{${name}}`, end: `\\end{${name}}`, text: second },
  ]),
  ['multlined', { begin: '\\begin{gathered}', end: '\\end{gathered}', options: 2 }],
  ['multline', { begin: '\\begin{gathered}', end: '\\end{gathered}' }],
  ['multline*', { begin: '\\begin{gathered}', end: '\\end{gathered}' }],
  ['rgathered', { begin: '\\begin{aligned}', end: '\\end{aligned}', options: 1 }],
  ['lgathered', { begin: '\\begin{array}{l}', end: '\\end{array}', options: 1 }],
  ['flalign', { begin: '\\begin{aligned}', end: '\\end{aligned}' }],
  ['flalign*', { begin: '\\begin{aligned}', end: '\\end{aligned}' }],
  ['eqnarray', { begin: '\\begin{darray}{rcl}', end: '\\end{darray}' }],
  ['eqnarray*', { begin: '\\begin{darray}{rcl}', end: '\\end{darray}' }],
  ['displaymath', { begin: '{\\displaystyle ', end: '}' }],
  ['math', { begin: '{', end: '}' }],
  ['numcases', { begin: '', end: '\\end{cases}', text: second }],
  ['subnumcases', { begin: '', end: '\\end{cases}', text: second }],
  ['tabular', { begin: '\\begin{array}', end: '\\end{array}', text: () => true }],
]);

/** The environments that are written with those of KaTeX. */
export const addedEnvironments: ReadonlySet<string> = new Set(replacements.keys());

function smallMatrices(letter: string): [string, Replacement][] {
  const [left, right] = delimiters[letter] ?? ['', ''];
  const open = left === '' ? '' : `\\left${left}`;
  const close = right === '' ? '' : `\\right${right}`;
  const plain = { begin: `${open}\\begin{smallmatrix}`, end: `\\end{smallmatrix}${close}` };
  // KaTeX's smallmatrix has no alignment; its matrix* has.
  const starred = { begin: `${open}{\\scriptsize\\begin{matrix*}`, end: `\\end{matrix*}}${close}` };
  return [
    ...(letter === '' ? [] : [[`${letter}smallmatrix`, plain] as [string, Replacement]]),
    [`${letter}smallmatrix*`, starred],
  ];
}

/** Undefined, with everything put back, for an environment of KaTeX or an unknown one. */
export function beginEnvironment(context: KatexContext): KatexExpansion | undefined {
  const read = readName(context);
  if (read === undefined) return undefined;
  const { name, tokens } = read;
  const { current } = context.macros;
  const own = current[environmentBody(name, 'begin')];
  if (typeof own === 'object') {
    const option = current[environmentBody(name, 'option')];
    if (typeof option === 'object') putBack(context, group(readOption(context) ?? option.tokens.toReversed()));
    return own;
  }
  const replacement = replacements.get(name);
  if (replacement !== undefined)
    return expandTo([...tokensOf(replacement.begin), ...readBody(context, name, replacement)]);
  if (positioned.has(name)) dropPosition(context);
  putBack(context, tokens);
  return undefined;
}

/** `\begin{aligned}[t]`: its place on the line is not supported. */
const positioned = new Set(['aligned', 'gathered', 'alignedat']);

function dropPosition(context: KatexContext): void {
  context.consumeSpaces();
  const read = [context.popToken()];
  if (read[0]?.text === '[') read.push(context.popToken(), context.popToken());
  if (!(/^[tbc]$/.test(read[1]?.text ?? '') && read[2]?.text === ']')) putBack(context, read);
}

function endEnvironment(context: KatexContext): KatexExpansion | undefined {
  const read = readName(context);
  if (read === undefined) return undefined;
  const own = context.macros.current[environmentBody(read.name, 'end')];
  if (typeof own === 'object') return own;
  const replacement = replacements.get(read.name);
  if (replacement !== undefined) return expandTo(tokensOf(replacement.end));
  putBack(context, read.tokens);
  return undefined;
}

const maxNameTokens = 40;

/** Reads a name in braces with its tokens; undefined, with everything put back, if none follows. */
function readName(context: KatexContext): { name: string; tokens: KatexToken[] } | undefined {
  const tokens: KatexToken[] = [];
  do tokens.push(context.popToken());
  while (/^(?:[{A-Za-z* ]|[^\\}])$/.test(tokens.at(-1)?.text ?? '') && tokens.length < maxNameTokens);
  const name = textOf(tokens).replace(/^\{\s*|\s*\}$/g, '');
  if (textOf(tokens.slice(0, 1)) === '{' || textOf(tokens.slice(0, 2)) === '{') {
    if (tokens.at(-1)?.text === '}') return { name, tokens };
  }
  putBack(context, tokens);
  return undefined;
}

/** What follows the opening of a replaced environment: nothing more than its options, unless some of its cells are text. */
function readBody(context: KatexContext, name: string, { options = 0, text }: Replacement): KatexToken[] {
  for (let index = 0; index < options; index += 1) readOption(context);
  if (text === undefined) return [];
  context.consumeSpaces();
  return [...readOpening(context, name), ...withTextCells(readUntilEnd(context), (_, column) => text(column))];
}

/** The columns of `tabular`, and what `numcases` has before its brace. */
function readOpening(context: KatexContext, name: string): KatexToken[] {
  if (name === 'tabular') return group(readArgument(context));
  return name.endsWith('numcases') ? [...readArgument(context), ...tokensOf('\\begin{cases}')] : [];
}

/** The tokens before the `\end` of this environment, which stays to be read; all of them if it is missing. */
function readUntilEnd(context: KatexContext): KatexToken[] {
  const tokens: KatexToken[] = [];
  for (let depth = 0; ; ) {
    const { text } = context.future();
    if (text === 'EOF' || (text === '\\end' && depth === 0)) return tokens;
    if (text === '\\begin') depth += 1;
    if (text === '\\end') depth -= 1;
    tokens.push(context.popToken());
  }
}
