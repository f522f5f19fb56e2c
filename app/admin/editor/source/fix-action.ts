import { isolateHistory } from '@codemirror/commands';
import { type Action, type Diagnostic, forEachDiagnostic, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Fix } from '@/lib/markdown/problems/problem';

/** The place of a fix: its range in the rendered document, and the offset there at which its underline begins. */
interface FixPlace {
  range: { from: number; to: number };
  document: Text;
  anchor: number;
  /** The label of the button. */
  name: string;
}

/**
 * A fix as an action of its underline: one change, which can be undone separately. The underline, and with it the fix, moves with
 * edits elsewhere; if the text to be replaced has changed since, it does nothing.
 */
export function fixAction({ replacement }: Fix, { range, document, anchor, name }: FixPlace): Action {
  const replaced = document.sliceString(range.from, range.to);
  return {
    name,
    apply(view, at) {
      const from = range.from + at - anchor;
      const to = from + replaced.length;
      if (view.state.readOnly || from < 0 || view.state.sliceDoc(from, to) !== replaced) return;
      const insert = view.state.toText(replacement);
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        annotations: isolateHistory.of('full'),
        userEvent: 'input.fix',
        scrollIntoView: true,
      });
      removeDiagnostic(view, this);
    },
  };
}

/** Removes the underline of a fixed problem, so that it is not fixed twice before the next rendering. */
function removeDiagnostic(view: EditorView, action: Action): void {
  const rest: Diagnostic[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (!diagnostic.actions?.includes(action)) rest.push({ ...diagnostic, from, to });
  });
  view.dispatch(setDiagnostics(view.state, rest));
}
