import type { Position } from 'unist';
import { offsetAsWritten } from '../block/formula-plan';
import type { FormulaHole } from '../block/hole';
import { locateInFormula } from './locate-in-formula';

/** The place in the block of a range in the plan's TeX, which is the TeX given to KaTeX. */
export function locateInPlan(hole: FormulaHole, offset: number, length: number): Position | undefined {
  const from = offsetAsWritten(hole.plan, offset);
  const to = offsetAsWritten(hole.plan, offset + length);
  return locateInFormula(hole.tex, from, Math.max(0, to - from), hole.texLines, hole.leading, hole.position);
}
