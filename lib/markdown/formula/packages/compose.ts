import type { Expansion, MacroContext, Token } from './package-macro';
import type { Argument } from './read-arguments';

/**
 * The expansion of a command: TeX in which `#1` to `#9` stand for the arguments, whose tokens keep their places in the source. `##` is `#`,
 * and a command after `\noexpand` is KaTeX's own, even if a package redefines it.
 */
export function compose(context: MacroContext, tex: string, ...args: readonly Argument[]): Expansion {
  const tokens: Token[] = [];
  const parts = lexTemplate(context, tex);
  for (let index = 0; index < parts.length; index += 1) {
    const token = parts[index];
    const next = parts[index + 1];
    if (token === undefined) continue;
    if (token.text !== '#' || next === undefined) tokens.push(token);
    else {
      index += 1;
      if (next.text === '#') tokens.push(next);
      else for (const own of args[Number(next.text) - 1] ?? []) tokens.push(own);
    }
  }
  return { tokens: tokens.reverse(), numArgs: 0 };
}

/** Tokens of TeX that the package writes. */
export function lexTex(context: MacroContext, tex: string): Token[] {
  // KaTeX does not export its lexer.
  const Lexer = context.lexer.constructor as new (input: string, settings: object) => { lex(): Token };
  const lexer = new Lexer(tex, lexerSettings);
  const tokens: Token[] = [];
  for (let token = lexer.lex(); token.text !== 'EOF'; token = lexer.lex()) tokens.push(token);
  return tokens;
}

/** Kept tokens must not keep the macros of a formula in memory, which its settings contain. */
const lexerSettings = { reportNonstrict: () => undefined };

const templates = new Map<string, Token[]>();
const maxTemplates = 500;

/** A package's templates are few; what contains numbers of the author is not kept. */
function lexTemplate(context: MacroContext, tex: string): Token[] {
  const known = templates.get(tex);
  if (known !== undefined) return known;
  const tokens = markPrimitives(lexTex(context, tex));
  if (/[#\\]/.test(tex) && templates.size < maxTemplates) templates.set(tex, tokens);
  return tokens;
}

function markPrimitives(tokens: Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.text === '\\noexpand') return [];
    return tokens[index - 1]?.text === '\\noexpand' ? Object.assign(token, { noexpand: true }) : token;
  });
}
