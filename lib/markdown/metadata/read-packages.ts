import { type MathPackage, mathPackages } from '@/lib/kernel/math-packages';
import { makeProblem } from '../problems/make-problem';
import { nearestName } from '../problems/nearest-name';
import type { Problem } from '../problems/problem';
import { replacementFix } from '../problems/replacement-fix';
import type { frontMatterPlaces } from './front-matter-places';

/**
 * The packages that `math.packages` switches on: a list of names, or one name. A name that is unknown is reported, with a fix if another is
 * near.
 */
export function readPackages(
  locate: ReturnType<typeof frontMatterPlaces>,
  { math }: Record<string, unknown>,
  problems: Problem[],
): MathPackage[] {
  const written = typeof math === 'object' && math !== null && 'packages' in math ? math.packages : undefined;
  if (written === undefined || written === null) return [];
  const path = ['math', 'packages'];
  const names: unknown[] = Array.isArray(written) ? written : [written];
  const isReadable = names.length <= maxPackages && names.every((name) => typeof name === 'string');
  if (!isReadable) {
    const expected = { en: 'a list of names of packages', zh: '一组宏包名称' };
    problems.push(makeProblem('front-matter-field-invalid', { field: path.join('.'), expected }, locate(path)));
    return [];
  }
  names.forEach((name, index) => {
    if (isPackage(name)) return;
    const at = Array.isArray(written) ? [...path, index] : path;
    problems.push(unknownPackage(String(name), locate(at, 'value')));
  });
  return mathPackages.filter((name) => names.includes(name));
}

const maxPackages = 20;

function isPackage(name: unknown): name is MathPackage {
  return mathPackages.some((known) => known === name);
}

function unknownPackage(name: string, place: ReturnType<ReturnType<typeof frontMatterPlaces>>): Problem {
  const suggestion = nearestName(name, mathPackages);
  const isExact = place.line === place.endLine && place.endColumn - place.column === name.length;
  const fix = suggestion === undefined || !isExact ? undefined : replacementFix(place, suggestion);
  return makeProblem('math-package-unknown', { name, known: mathPackages.join(', '), suggestion }, place, fix);
}
