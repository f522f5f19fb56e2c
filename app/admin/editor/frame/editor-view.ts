/** What is on the screen: source and preview beside each other, or one of them. */
export type EditorView = 'split' | 'source' | 'preview';

export const editorViews: readonly EditorView[] = ['split', 'source', 'preview'];

/** The view after `view` in turn. */
export function nextView(view: EditorView): EditorView {
  return editorViews[(editorViews.indexOf(view) + 1) % editorViews.length] ?? 'split';
}
