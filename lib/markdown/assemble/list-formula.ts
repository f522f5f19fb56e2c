import type { Position } from 'unist';
import type { ArticleBlock, ArticleFacts } from './article-facts';

/** A formula with what stands beside its rows, as in "(3)", and the labels that name it or them. */
interface ShownFormula {
  tex: string;
  display: boolean;
  position: Position | undefined;
  numbers: (string | null)[];
  labels: string[];
}

/** Enters a formula in the article's list. */
export function listFormula(formula: ShownFormula, faulty: boolean, block: ArticleBlock, facts: ArticleFacts): void {
  const { tex, display, position, labels } = formula;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const numbers = formula.numbers.flatMap((number) => number?.replace(/^\(([\s\S]*)\)$/, '$1') ?? []);
  const number = numbers.length === 0 ? null : numbers.join(', ');
  facts.formulaList.push({ tex, display, line: line + block.block.line - 1, column, number, labels, faulty });
}
