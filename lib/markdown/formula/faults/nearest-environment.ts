import { nearestName } from '../../problems/nearest-name';
import { katexEnvironments } from './katex-names';

/** The KaTeX environment nearest to an unknown one: the replacement of a LaTeX-only one, or a similar name. */
export function nearestEnvironment(name: string): string | undefined {
  return latexOnlyEnvironments.get(name) ?? nearestName(name, katexEnvironments);
}

const latexOnlyEnvironments = new Map([
  ['eqnarray', 'align'],
  ['eqnarray*', 'align*'],
  ['IEEEeqnarray', 'align'],
  ['IEEEeqnarray*', 'align*'],
  ['flalign', 'align'],
  ['flalign*', 'align*'],
  ['xalignat', 'alignat'],
  ['multline', 'gather'],
  ['multline*', 'gather*'],
  ['multlined', 'gathered'],
  ['displaymath', 'equation*'],
  ['math', 'aligned'],
  ['tabular', 'array'],
  ['tabular*', 'array'],
  ['tabularx', 'array'],
  ['cases*', 'cases'],
  ['dcases*', 'dcases'],
  ['numcases', 'cases'],
  ['bsmallmatrix', 'bmatrix'],
  ['psmallmatrix', 'pmatrix'],
  ['tikzcd', 'CD'],
]);
