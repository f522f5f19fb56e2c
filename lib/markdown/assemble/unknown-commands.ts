import type { FormulaHole } from '../block/hole';
import { texTokens } from '../formula/faults/tex-tokens';
import { problemOf } from '../formula/formula-problem';
import type { ArticleBlock, ArticleFacts, UnknownCommandFault } from './article-facts';
import { addProblem } from './report-at';

/** Notes that a formula failed for an unknown command; `reportUnknownCommands` reports each command once. */
export function noteUnknownCommand(
  fault: UnknownCommandFault,
  hole: FormulaHole,
  block: ArticleBlock,
  { unknownCommands: { first, uses } }: ArticleFacts,
): void {
  const { command } = fault.parameters;
  const known = first.get(command);
  if (known === undefined) first.set(command, { fault, hole, block, formulas: 1 });
  else known.formulas += 1;
  for (const { kind, text } of texTokens(hole.tex)) {
    if (kind === 'word' || kind === 'symbol') uses.set(text, (uses.get(text) ?? 0) + 1);
  }
}

/** Reports each unknown command at its first use, with the number of its uses. Runs after all formulas are filled. */
export function reportUnknownCommands(facts: ArticleFacts): void {
  const { first, uses } = facts.unknownCommands;
  for (const [command, { fault, hole, block, formulas }] of first) {
    // A command that only a macro contains is in no formula.
    const count = Math.max(formulas, uses.get(command) ?? 0);
    const parameters = count === 1 ? fault.parameters : { ...fault.parameters, uses: count };
    addProblem(facts, block, problemOf({ ...fault, parameters }, hole));
  }
}
