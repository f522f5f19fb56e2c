import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Problem } from '@/lib/markdown/problems/problem';

/** Mends `problem` where it stands in the source by now, and gives the source the focus, so that undo is at hand. */
export function applyFix(view: EditorView | null, problem: Problem): void {
  if (view === null) return;
  mend(view, (diagnostic) => 'problem' in diagnostic && diagnostic.problem === problem);
  view.focus();
}

/** Mends the first problem with a fix that the cursor touches; false where there is none. */
export function fixAtCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  return mend(view, (_, from, to) => from <= head && head <= to);
}

function mend(view: EditorView, isMeant: (diagnostic: Diagnostic, from: number, to: number) => boolean): boolean {
  let apply: (() => void) | null = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    const [action] = diagnostic.actions ?? [];
    if (apply === null && action && isMeant(diagnostic, from, to)) apply = () => action.apply(view, from, to);
  });
  (apply as (() => void) | null)?.();
  return apply !== null;
}
