import type { Position } from 'unist';
import type { FormulaHole } from '../read/hole';
import { offsetAsWritten } from './formula-plan';
import { locateInFormula } from './locate-in-formula';

/** The place in the block of a range in the TeX that KaTeX was given, which is the plan's. */
export function locateInPlan(hole: FormulaHole, offset: number, length: number): Position | undefined {
  const from = offsetAsWritten(hole.plan, offset);
  const to = offsetAsWritten(hole.plan, offset + length);
  return locateInFormula(hole.tex, from, Math.max(0, to - from), hole.texLines, hole.leading, hole.position);
}
