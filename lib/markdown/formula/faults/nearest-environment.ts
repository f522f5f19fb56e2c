import { nearestName } from '../../problems/nearest-name';
import { addedEnvironments } from '../latex/environments';
import { katexEnvironments } from './katex-names';

/** The known environment nearest to an unknown one: the replacement of a LaTeX-only one, or a similar name. */
export function nearestEnvironment(name: string): string | undefined {
  return latexOnlyEnvironments.get(name) ?? nearestName(name, [...katexEnvironments, ...addedEnvironments]);
}

const latexOnlyEnvironments = new Map([
  ['IEEEeqnarray', 'align'],
  ['IEEEeqnarray*', 'align*'],
  ['xalignat', 'alignat'],
  ['tikzcd', 'CD'],
]);
