import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Problem } from '@/lib/markdown/problems/problem';

/** Applies the fix of `problem` at its current place in the source, and focuses the source, so that undo works at once. */
export function applyFix(view: EditorView | null, problem: Problem): void {
  if (view === null) return;
  applyEdit(view, (diagnostic) => 'problem' in diagnostic && diagnostic.problem === problem);
  view.focus();
}

/** Fixes the first fixable problem that the cursor touches; returns false if there is none. */
export function fixAtCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  return applyEdit(view, (_, from, to) => from <= head && head <= to);
}

function applyEdit(view: EditorView, matches: (diagnostic: Diagnostic, from: number, to: number) => boolean): boolean {
  let apply: (() => void) | null = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    const [action] = diagnostic.actions ?? [];
    if (apply === null && action && matches(diagnostic, from, to)) apply = () => action.apply(view, from, to);
  });
  (apply as (() => void) | null)?.();
  return apply !== null;
}
