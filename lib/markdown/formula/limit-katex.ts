import katex from 'katex';

/**
 * How KaTeX is called, whatever it typesets: no command that brings an address, class or style of its own, no warning about what LaTeX would
 * refuse, no size above 10 em, and at most 1,000 expansions of macros.
 */
export const katexSafety = { trust: false, strict: 'ignore', maxSize: 10, maxExpand: 1000 } as const;

/** Most tokens that the macros of one formula may produce. */
export const maximumTokens = 20_000;
/** Most parts of one formula, as KaTeX parses it: an array of 40 by 40 has 6,500. */
export const maximumNodes = 8_000;

/**
 * What one call of KaTeX may make. `tokens`: what macros may still produce; `nodes`: how many parts the parsed formula may have. Both are
 * spent; `isOver` then says which of them was too small.
 */
export interface FormulaBudget {
  tokens: number;
  nodes: number;
  isOver?: 'tokens' | 'nodes';
}

/**
 * Runs `typeset` within a budget, and gives with its result the characters whose size KaTeX does not know.
 *
 * KaTeX has no settings for this. `maxExpand` bounds how often a macro is expanded, not how long its replacement has grown:
 * `\def\a#1{\a{#1#1}}` needs 27 expansions for a hundred million tokens. Nothing bounds its output: `@=` in a `CD` makes 1,600
 * characters of HTML of two. So its expander and its parser are wrapped once: the parts of a formula, which its time and its output follow,
 * are counted between parsing and typesetting, in which almost all of the time is spent.
 */
export function typesetWithin<Result>(
  budget: FormulaBudget,
  typeset: () => Result,
): { result: Result; unmeasured: string[] } {
  wrapKatex();
  active = budget;
  const unmeasured = new Set<string>();
  const { warn } = console;
  // The one thing that KaTeX tells the console alone. It runs synchronously, so that nobody else's warning can be meant.
  console.warn = (message: unknown) => {
    const found = /^No character metrics for '([\s\S]*)' in style/.exec(String(message))?.[1];
    if (found !== undefined) unmeasured.add(found);
  };
  try {
    return { result: typeset(), unmeasured: [...unmeasured] };
  } finally {
    console.warn = warn;
    active = undefined;
  }
}

interface Expander {
  pushTokens(tokens: unknown[]): void;
}

interface Parser {
  parse(): unknown;
}

/** What KaTeX exports for extensions, without types. */
interface Extensible {
  __defineFunction(definition: object): void;
  __parse(tex: string, options: object): unknown;
}

let active: FormulaBudget | undefined;
let wrapped = false;

/** A command that no source can hold: the lexer ends a name before a digit. */
const probe = '\\probe0';

function wrapKatex(): void {
  if (wrapped) return;
  wrapped = true;
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
    if (active !== undefined) spend('nodes', countNodes(tree, active.nodes), 'Too many parts');
    return tree;
  };
}

function spend(what: 'tokens' | 'nodes', number: number, message: string): void {
  if (active === undefined) return;
  active[what] -= number;
  if (active[what] >= 0) return;
  active.isOver = what;
  throw new katex.ParseError(message);
}

/** The nodes, rows, cells and rules of a parsed formula, until they are more than `most`. */
function countNodes(tree: unknown, most: number): number {
  let count = 0;
  const waiting: unknown[] = [tree];
  for (let value = waiting.pop(); value !== undefined && count <= most; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    count += 1;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'loc' && key !== 'token' && typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return count;
}
