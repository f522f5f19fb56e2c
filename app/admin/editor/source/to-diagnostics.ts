import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Problem } from '@/lib/markdown/rendering';

/** Problems as underlines in `document`, each with its `sentence`. An empty or impossible range is widened to one character that can be seen. */
export function toDiagnostics(
  problems: readonly Problem[],
  document: Text,
  sentence: (problem: Problem) => string = ({ message }) => message,
): Diagnostic[] {
  return problems.map((problem) => {
    const from = offsetOf(document, problem.line, problem.column);
    const to = Math.max(from, offsetOf(document, problem.endLine, problem.endColumn));
    const { severity } = problem;
    const message = sentence(problem);
    if (to > from) return { from, to, severity, message };
    const line = document.lineAt(from);
    return from < line.to
      ? { from, to: from + 1, severity, message }
      : { from: Math.max(line.from, from - 1), to: from, severity, message };
  });
}

/** The offset of a 1-based line and column, brought into the document where it lies outside. */
export function offsetOf(document: Text, line: number, column: number): number {
  if (line > document.lines) return document.length;
  const { from, to } = document.line(Math.max(1, line));
  return Math.min(to, from + Math.max(0, column - 1));
}
