import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { inLocale } from '@/lib/i18n/in-locale';
import type { Locale } from '@/lib/i18n/locale';
import type { Place, Problem } from '@/lib/markdown/problems/problem';
import { fixAction } from './fix-action';

/** An underline, with the problem that it shows. */
export interface ProblemDiagnostic extends Diagnostic {
  problem: Problem;
}

/**
 * Problems as underlines in `document`, each with its message and its fix as an action. An empty or invalid range is widened to
 * one visible character.
 */
export function toDiagnostics(problems: readonly Problem[], document: Text, locale: Locale): ProblemDiagnostic[] {
  return problems.map((problem) => {
    const { severity, fix } = problem;
    const range = seen(rangeOf(document, problem), document);
    const message = inLocale(problem.message, locale);
    const action =
      fix &&
      fixAction(fix, {
        range: rangeOf(document, fix),
        document,
        anchor: range.from,
        name: inLocale(fix.title, locale),
      });
    return { ...range, severity, message, problem, ...(action && { actions: [action] }) };
  });
}

function rangeOf(document: Text, { line, column, endLine, endColumn }: Place): { from: number; to: number } {
  const from = offsetOf(document, line, column);
  return { from, to: Math.max(from, offsetOf(document, endLine, endColumn)) };
}

function seen({ from, to }: { from: number; to: number }, document: Text): { from: number; to: number } {
  if (to > from) return { from, to };
  const line = document.lineAt(from);
  return from < line.to ? { from, to: from + 1 } : { from: Math.max(line.from, from - 1), to: from };
}

/** The offset of a 1-based line and column, clamped to the document. */
export function offsetOf(document: Text, line: number, column: number): number {
  if (line > document.lines) return document.length;
  const { from, to } = document.line(Math.max(1, line));
  return Math.min(to, from + Math.max(0, column - 1));
}
