import type { Paragraph } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { formulaContext } from './formula-context';
import type { DisplayFormula, InlineFormula } from './math-nodes';

/** Turns the tokens of `displayFormula` and `inlineFormula` into `math` and `inlineMath` nodes of the Markdown tree. */
export const formulaFromMarkdown: Extension = {
  enter: {
    displayFormula: enterDisplay,
    inlineFormula: enterInline,
    formulaFence: enterFence,
    formulaTail: enterTail,
  },
  exit: { displayFormula: exitFormula, inlineFormula: exitFormula, formulaLine: exitLine, formulaTail: exitTail },
};

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    formulaFences?: number;
  }
}

function enterDisplay(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'math', value: '', data: { texLines: [], closed: true, display: true } }, token);
  this.data.formulaFences = 0;
}

function enterInline(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'inlineMath', value: '', data: { texLines: [], closed: true, display: false } }, token);
  this.data.formulaFences = 0;
}

function enterFence(this: CompileContext, token: Token): undefined {
  this.data.formulaFences = (this.data.formulaFences ?? 0) + 1;
  const formula = currentFormula(this);
  const mark = this.sliceSerialize(token);
  const isDisplay = mark === '\\[' || (mark === '$$' && !formulaContext.inlineDoubleDollar);
  if (formula?.type === 'inlineMath' && isDisplay) formula.data.display = true;
}

function exitLine(this: CompileContext, token: Token): undefined {
  const formula = currentFormula(this);
  if (formula === undefined) return;
  const previous = formula.data.texLines.at(-1);
  const sameLine = previous?.line === token.start.line;
  const missingLines = previous === undefined ? 0 : token.start.line - previous.line;
  if (!sameLine) formula.value += '\n'.repeat(missingLines);
  const { line, column } = token.start;
  formula.data.texLines.push({ offset: formula.value.length, line, column });
  formula.value += this.sliceSerialize(token);
}

function exitFormula(this: CompileContext, token: Token): undefined {
  const formula = currentFormula(this);
  if (formula === undefined) return;
  const isEnvironment = this.data.formulaFences === 0;
  formula.data.display ||= isEnvironment;
  formula.data.closed = isEnvironment ? /\\end\{[^{}]*\}$/.test(formula.value) : this.data.formulaFences === 2;
  this.exit(token);
}

function currentFormula(context: CompileContext): DisplayFormula | InlineFormula | undefined {
  const node = context.stack.at(-1);
  return node?.type === 'math' || node?.type === 'inlineMath' ? node : undefined;
}

function enterTail(this: CompileContext, token: Token): undefined {
  const paragraph: Paragraph = { type: 'paragraph', children: [] };
  this.enter(paragraph, token);
}

function exitTail(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
