import katex from 'katex';

/**
 * Makes KaTeX count every token that its macros produce, so that a formula cannot double itself into gigabytes.
 * `maxExpand` bounds how often a macro is expanded, not how long its replacement has grown: `\def\a#1{\a{#1#1}}` needs
 * 27 expansions for a hundred million tokens. KaTeX has no setting for it; its expander is wrapped once.
 */
export function expandWithin<Result>(budget: ExpansionBudget, render: () => Result): Result {
  wrapExpander();
  active = budget;
  try {
    return render();
  } finally {
    active = undefined;
  }
}

/** Tokens that macros may still produce. */
export interface ExpansionBudget {
  tokens: number;
}

interface Expander {
  pushTokens(tokens: unknown[]): void;
}

let active: ExpansionBudget | undefined;
let wrapped = false;

function wrapExpander(): void {
  if (wrapped) return;
  wrapped = true;
  katex.renderToString('\\probe', {
    macros: {
      '\\probe': ((expander: Expander) => {
        const prototype: Expander = Object.getPrototypeOf(expander);
        const pushTokens = prototype.pushTokens;
        prototype.pushTokens = function (this: Expander, tokens: unknown[]): void {
          spend(tokens.length);
          pushTokens.call(this, tokens);
        };
        return '';
      }) as unknown as string,
    },
  });
}

function spend(tokens: number): void {
  if (active === undefined) return;
  active.tokens -= tokens;
  if (active.tokens < 0) throw new katex.ParseError('Too many expansions: the macros of this formula grow without end');
}
