import type { FormulaHole } from '../block/hole';
import type { TexLine } from '../syntax/math-nodes';
import { onlyDefines } from './latex/find-definitions';
import { locateInFormula } from './locate-in-formula';
import { planFormula } from './plan-formula';

/** The hole for a formula. `value` may have white space around its TeX; `texLines` has the place of each line of it. */
export function makeFormulaHole(
  value: string,
  display: boolean,
  isBlock: boolean,
  texLines: TexLine[],
  position: FormulaHole['position'],
): FormulaHole {
  const tex = value.trim();
  const leading = value.length - value.trimStart().length;
  const plan = planFormula(tex, display, []);
  const facts = {
    tex,
    shown: tex,
    plan,
    display,
    isBlock,
    isClosed: true,
    onlyDefines: onlyDefines(tex),
    closingMarks: '',
    texLines,
    leading,
    position,
  };
  const labels = [...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map((match) => {
    const [written, inner = ''] = match;
    const name = inner.trim();
    const offset = match.index + written.indexOf('{') + 1 + inner.indexOf(name);
    return { name, position: locateInFormula(tex, offset, name.length, texLines, leading, position) };
  });
  return { kind: 'formula', labels, ...facts };
}
