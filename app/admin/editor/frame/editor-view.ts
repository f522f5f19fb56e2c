/** What is shown: source and preview side by side, or one of them. */
export type EditorView = 'split' | 'source' | 'preview';

export const editorViews: readonly EditorView[] = ['split', 'source', 'preview'];

/** The next view after `view`, cyclically. */
export function nextView(view: EditorView): EditorView {
  return editorViews[(editorViews.indexOf(view) + 1) % editorViews.length] ?? 'split';
}
