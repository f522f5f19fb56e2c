import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Problem } from '@/lib/markdown/rendering';
import type { ClickedText } from '../preview/clicked-text';
import { locateText } from '../preview/locate-text';
import { offsetOf } from './to-diagnostics';

/** Number of lines after the start of a block in which clicked text is searched. */
const maxSearchedLines = 60;

/** Puts the cursor at the place of the clicked text in the source, or at least on the line where its block begins. */
export function goToLine(view: EditorView | null, line: number, clicked: ClickedText | null): void {
  if (view === null) return;
  const { doc } = view.state;
  const from = offsetOf(doc, line, 1);
  const to = offsetOf(doc, line + maxSearchedLines, 1);
  const place = clicked === null ? null : locateText(doc.sliceString(from, to), { from: 0, to: to - from }, clicked);
  scrollIntoView(view, place === null ? from : from + place, undefined, 'nearest');
}

/** Selects the fault in the source. */
export function goToProblem(view: EditorView | null, { line, column, endLine, endColumn }: Problem): void {
  if (view === null) return;
  const { doc } = view.state;
  const from = offsetOf(doc, line, column);
  scrollIntoView(view, from, Math.max(from, offsetOf(doc, endLine, endColumn)), 'center');
}

function scrollIntoView(view: EditorView, from: number, to = from, y: 'nearest' | 'center'): void {
  // A dialog that closes returns the focus first.
  requestAnimationFrame(() => {
    view.dispatch({
      selection: EditorSelection.single(from, to),
      effects: EditorView.scrollIntoView(from, { y, yMargin: 80 }),
    });
    view.focus();
  });
}
