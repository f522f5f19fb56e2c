import type { Dialect, Edit } from './dialect';
import type { WrittenFormula } from './text-parts';
import { inlineFormula } from './write-formula';

/** Number of such formulas, in a file without a single `$x$`, that show its dialect. */
const enoughToShow = 2;

/**
 * `$$x$$` within a line of text, which kramdown (syntax, "Math Blocks") and remark-math read as a formula of that line. Where the site does
 * not say so, a file shows it by having no other formulas within lines.
 */
export function findInlineDoubleDollars(source: string, formulas: readonly WrittenFormula[], dialect: Dialect): Edit[] {
  const { inlineDoubleDollar: isSaid } = dialect;
  if (isSaid === false) return [];
  // kramdown's blocks have nothing beside them; elsewhere punctuation may end the sentence of a displayed formula.
  const isText = isSaid ? /\S/ : /[\p{L}|]/u;
  const found = formulas.filter((formula) => isWithinText(source, formula, isText));
  const isShown = found.length >= enoughToShow && formulas.every(({ isDisplay }) => isDisplay);
  if (!(isSaid ?? isShown)) return [];
  return found.map(({ from, to, tex }) => {
    return { kind: 'inline-double-dollars', from, to, text: inlineFormula(tex, source[to]) };
  });
}

/** Characters of the line that are looked at. */
const nearby = 300;

function isWithinText(source: string, { from, to, isDisplay }: WrittenFormula, isText: RegExp): boolean {
  if (!isDisplay || !source.startsWith('$$', from) || /[\r\n]/.test(source.slice(from, to))) return false;
  const before = /[^\r\n]*$/.exec(source.slice(Math.max(0, from - nearby), from))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(source.slice(to, to + nearby))?.[0] ?? '';
  // A list marker, a quote, the number of an equation and a label are no text.
  return (
    isText.test(before.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?/, '')) ||
    isText.test(after.replace(/^\s*(?:\([^()]*\)|\{[^{}]*\})\s*$/, ''))
  );
}
