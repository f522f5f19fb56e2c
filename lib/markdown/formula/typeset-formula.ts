import type { Root } from 'hast';
import type { ParseError } from 'katex';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { ByteBoundedCache } from '../document/byte-bounded-cache';
import type { FormulaSession } from './formula-session';
import { expandWithin } from './limit-expansion';

/** A formula as HTML with MathML, or what is wrong with it: a plain message and the range in the TeX. */
export type TypesetFormula = { html: string } | { fault: string; offset: number; length: number };

/**
 * Typesets one formula with rehype-katex; one that was seen before comes from memory. A fault never throws.
 * The session's macros and bounds are spent alike in both cases, so that the result does not depend on the memory.
 */
export function typesetFormula(tex: string, display: boolean, session: FormulaSession): TypesetFormula {
  if (tex.length > maximumLength) return fault(`This formula is longer than ${maximumLength} characters.`, tex);
  session.formulas -= 1;
  session.cost -= costOf(tex);
  if (session.formulas < 0 || session.cost < 0) {
    return fault('This article holds too many formulas; this one is shown as source.', tex);
  }
  const defines = definition.test(tex);
  const key = `${display ? 'D' : 'I'}${session.history}\u0000${tex}`;
  const known = defines ? undefined : memory.get(key);
  if (known !== undefined && known.tokens <= session.budget.tokens) {
    session.budget.tokens -= known.tokens;
    return known.result;
  }
  const before = session.budget.tokens;
  const own = Math.min(before, maximumTokens);
  const budget = { tokens: own };
  const result = expandWithin(budget, () => renderWithKatex(tex, display, session.macros));
  const tokens = own - Math.max(0, budget.tokens);
  session.budget.tokens -= tokens;
  if (defines) session.history += `${tex}\u0000`;
  else if (own === maximumTokens) memory.set(key, { result, tokens }, 'html' in result ? result.html.length : 100);
  return result;
}

const maximumLength = 20_000;
const maximumTokens = 20_000;
const memory = new ByteBoundedCache<{ result: TypesetFormula; tokens: number }>(24_000_000);
const definition = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet|global|long)(?![A-Za-z])/;
const stringify = unified().use(rehypeStringify).freeze();

/** What typesetting costs, in characters of plain TeX: every cell of an array is a box of its own. */
function costOf(tex: string): number {
  return tex.length + 20 * (tex.split('&').length - 1);
}

function renderWithKatex(tex: string, display: boolean, macros: Record<string, string>): TypesetFormula {
  let refused: string | undefined;
  const transform = rehypeKatex({
    // Commands that bring addresses, classes or styles are never trusted; the callback says which one it was.
    trust: (context) => {
      refused ??= context.command;
      return false;
    },
    strict: 'ignore',
    maxSize: 10,
    maxExpand: 1000,
    macros,
  });
  const tree = formulaTree(tex, display);
  const file = new VFile();
  transform(tree, file);
  const message = file.messages[0];
  if (message !== undefined) return katexFault(message.cause, tex);
  if (refused !== undefined) return refusedFault(refused, tex);
  return { html: stringify.stringify(tree) };
}

function formulaTree(tex: string, display: boolean): Root {
  const className = [display ? 'math-display' : 'math-inline'];
  const children = [{ type: 'text' as const, value: tex }];
  return { type: 'root', children: [{ type: 'element', tagName: 'code', properties: { className }, children }] };
}

function katexFault(cause: unknown, tex: string): TypesetFormula {
  if (!(cause instanceof Error)) return fault('This formula cannot be typeset.', tex);
  if (cause.name !== 'ParseError') return fault('This formula is nested too deeply to be typeset.', tex);
  const { position, length, rawMessage } = cause as ParseError;
  if (typeof position !== 'number') return fault(`${rawMessage}.`, tex);
  return { fault: `${rawMessage}.`, offset: Math.min(position, tex.length), length: length ?? 1 };
}

function refusedFault(command: string, tex: string): TypesetFormula {
  const offset = Math.max(0, tex.indexOf(command));
  return { fault: `${command} is not allowed in formulas.`, offset, length: command.length };
}

function fault(message: string, tex: string): TypesetFormula {
  return { fault: message, offset: 0, length: tex.length };
}
