import type { Problem } from './problem';

/** Returns the problem, with its fix, `lines` further down, for a text that is part of another. */
export function moveProblem(problem: Problem, lines: number): Problem {
  if (lines === 0) return problem;
  const moved = { ...problem, line: problem.line + lines, endLine: problem.endLine + lines };
  if (problem.fix === undefined) return moved;
  return { ...moved, fix: { ...problem.fix, line: problem.fix.line + lines, endLine: problem.fix.endLine + lines } };
}
