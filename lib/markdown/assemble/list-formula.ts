import type { FormulaPlan } from '../block/formula-plan';
import type { FormulaHole } from '../block/hole';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';

/** Adds a formula to the article's list. `numbers` are those next to its rows, such as "(3)". */
export function listFormula(
  { tex, display, position, plan }: Pick<FormulaHole, 'tex' | 'display' | 'position'> & { plan?: FormulaPlan },
  numbers: (string | null)[],
  faulty: boolean,
  block: ArticleBlock,
  facts: ArticleFacts,
): void {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const place = { line: articleLine(block, line), column };
  if (plan === undefined || plan.rows.length === 0) {
    facts.formulaList.push({ tex, display, ...place, number: null, labels: [], faulty });
    return;
  }
  const labels = [...(plan.group ?? []), ...plan.rows.flatMap((row) => row.labels)];
  const shown = numbers.flatMap((number) => number?.replace(/^\(([\s\S]*)\)$/, '$1') ?? []);
  const number = shown.length === 0 ? null : shown.join(', ');
  facts.formulaList.push({ tex, display, ...place, number, labels, faulty });
}
