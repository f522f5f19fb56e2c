import type { MathPackage } from '@/lib/kernel/math-packages';
import { makeProblem } from '../problems/make-problem';
import type { Fix, Problem } from '../problems/problem';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';

/** Counts a formula that needs a package. `problem` is placed at the command and counts lines from the start of the block. */
export function noteMissingPackage(
  facts: ArticleFacts,
  block: ArticleBlock,
  { command, name }: { command: string; name: MathPackage },
  { line, column, endLine, endColumn }: Problem,
): void {
  const known = facts.missingPackages.get(name);
  if (known !== undefined) {
    known.formulas += 1;
    return;
  }
  const place = { line: articleLine(block, line), column, endLine: articleLine(block, endLine), endColumn };
  facts.missingPackages.set(name, { command, place, formulas: 1 });
}

/** Reports each package that is missing once, with the fix that switches it on. Runs after all formulas are typeset. */
export function reportMissingPackages(facts: ArticleFacts, fixOf: (name: MathPackage) => Fix | undefined): void {
  for (const [name, { command, place, formulas }] of facts.missingPackages)
    facts.problems.push(makeProblem('math-package-off', { command, name, formulas }, place, fixOf(name)));
}
