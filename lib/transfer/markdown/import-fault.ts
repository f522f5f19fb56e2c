import type { Problem } from '@/lib/markdown/problems/problem';
import type { ParametersOf } from '@/lib/markdown/problems/problem-entry';
import { problemMaker } from '@/lib/markdown/problems/problem-maker';
import { importProblems } from './import-problems';

type Code = keyof typeof importProblems;

const makeImportProblem = problemMaker(importProblems);

/** A fault of an import, at a place in the file (by default its start). */
export function importFault<Name extends Code>(
  code: Name,
  parameters: ParametersOf<(typeof importProblems)[Name]>,
  line = 1,
  column = 1,
): Problem {
  return makeImportProblem(code, parameters, { line, column, endLine: line, endColumn: column });
}
