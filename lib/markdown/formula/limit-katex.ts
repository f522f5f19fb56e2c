import katex from 'katex';
import { installLatex } from './latex/install-latex';
import { collectRemarks, type Remark } from './latex/remarks';

/**
 * KaTeX options for every call: no command that adds an address, class or style, no warning about what LaTeX would reject, no size above
 * 10 em, and at most 1,000 macro expansions.
 */
export const katexSafety = { trust: false, strict: 'ignore', maxSize: 10, maxExpand: 1000 } as const;

/**
 * Limits for one call of KaTeX. `tokens`: what macros may still produce; `nodes`: how many parts the parsed formula may have. Both are
 * reduced by the call; `isOver` then names the one that was exceeded.
 */
export interface FormulaBudget {
  tokens: number;
  nodes: number;
  isOver?: 'tokens' | 'nodes';
}

/**
 * Runs `typeset` for this TeX within a budget and returns its result, the characters whose size KaTeX does not know, and the remarks that macros
 * made.
 *
 * KaTeX has no settings for this. `maxExpand` bounds how often macros are expanded, not the length of the replacement: `\def\a#1{\a{#1#1}}`
 * needs 27 expansions for a hundred million tokens. Nothing bounds its output: `@=` in a `CD` turns two characters into 1,600 of HTML. So
 * its expander and its parser are wrapped once. The parts of a formula, on which time and output depend, are counted between parsing and
 * typesetting, which takes almost all of the time.
 */
export function typesetWithin<Result>(
  budget: FormulaBudget,
  tex: string,
  typeset: () => Result,
): { result: Result; unmeasured: string[]; remarks: Remark[] } {
  wrapKatex();
  activeBudget = budget;
  const unmeasured = new Set<string>();
  const { warn } = console;
  // KaTeX reports this only to the console. It runs synchronously, so no other warning can be caught here.
  console.warn = (message: unknown) => {
    const found = /^No character metrics for '([\s\S]*)' in style/.exec(String(message))?.[1];
    if (found !== undefined) unmeasured.add(found);
  };
  try {
    return { ...collectRemarks(tex, typeset), unmeasured: [...unmeasured] };
  } finally {
    console.warn = warn;
    activeBudget = undefined;
  }
}

interface Expander {
  pushTokens(tokens: unknown[]): void;
}

interface Parser {
  parse(): unknown;
}

/** KaTeX's untyped extension interface. */
interface Extensible {
  __defineFunction(definition: object): void;
  __parse(tex: string, options: object): unknown;
}

let activeBudget: FormulaBudget | undefined;
let isWrapped = false;

/** A command that no source can contain: the lexer ends a name before a digit. */
const probe = '\\probe0';

function wrapKatex(): void {
  if (isWrapped) return;
  isWrapped = true;
  installLatex();
  const extensible = katex as unknown as Extensible;
  extensible.__defineFunction({
    type: 'internal',
    names: [probe],
    props: { numArgs: 0 },
    handler: ({ parser }: { parser: Parser }) => {
      wrapParser(Object.getPrototypeOf(parser));
      return { type: 'internal', mode: 'math' };
    },
  });
  const open = (expander: Expander) => {
    wrapExpander(Object.getPrototypeOf(expander));
    return { tokens: [{ text: probe }], numArgs: 0 };
  };
  extensible.__parse('\\probe', { macros: { '\\probe': open } });
}

function wrapExpander(prototype: Expander): void {
  const { pushTokens } = prototype;
  prototype.pushTokens = function (this: Expander, tokens: unknown[]): void {
    spend('tokens', tokens.length, 'Too many expansions: the macros of this formula grow without end');
    pushTokens.call(this, tokens);
  };
}

function wrapParser(prototype: Parser): void {
  const { parse } = prototype;
  prototype.parse = function (this: Parser): unknown {
    const tree = parse.call(this);
    if (activeBudget !== undefined) spend('nodes', countNodes(tree, activeBudget.nodes), 'Too many parts');
    return tree;
  };
}

function spend(bound: 'tokens' | 'nodes', number: number, message: string): void {
  if (activeBudget === undefined) return;
  activeBudget[bound] -= number;
  if (activeBudget[bound] >= 0) return;
  activeBudget.isOver = bound;
  throw new katex.ParseError(message);
}

/** Counts the nodes, rows, cells and rules of a parsed formula, stopping above `max`. */
function countNodes(tree: unknown, max: number): number {
  let count = 0;
  const waiting: unknown[] = [tree];
  for (let value = waiting.pop(); value !== undefined && count <= max; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    count += 1;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'loc' && key !== 'token' && typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return count;
}
