import { history, undo } from '@codemirror/commands';
import { diagnosticCount, linter, setDiagnostics } from '@codemirror/lint';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { applyFix, fixAtCursor } from '@/app/admin/editor/source/apply-fix';
import { toDiagnostics } from '@/app/admin/editor/source/to-diagnostics';
import type { Problem } from '@/lib/markdown/problems/problem';
import { renderArticle } from '@/lib/markdown/render-article';

/** A view without a page: its state, and whether it was given the focus. */
function viewOf(text: string, options: { readOnly?: boolean } = {}) {
  const extensions = [history(), linter(null), EditorState.readOnly.of(options.readOnly === true)];
  let state = EditorState.create({ doc: text, extensions });
  let isFocused = false;
  const view = {
    get state() {
      return state;
    },
    dispatch(...specs: TransactionSpec[]) {
      state = state.update(...specs).state;
    },
    focus() {
      isFocused = true;
    },
  };
  return {
    view: view as unknown as EditorView,
    text: () => state.doc.toString(),
    isFocused: () => isFocused,
    undo: () => undo({ state, dispatch: (transaction) => (state = transaction.state) }),
    show: (problems: Problem[]) => view.dispatch(setDiagnostics(state, toDiagnostics(problems, state.doc, 'zh-CN'))),
  };
}

async function problemsOf(source: string): Promise<Problem[]> {
  return (await renderArticle(source, { language: 'zh' })).problems;
}

const source = 'First $\\aplha$\n\nand $\\bteta$ here';

describe('the fix of a problem', () => {
  it('is an action of its underline, named in the language of the interface', async () => {
    const [problem] = await problemsOf(source);
    const { view } = viewOf(source);
    const [diagnostic] = toDiagnostics(problem ? [problem] : [], view.state.doc, 'zh-CN');
    expect(diagnostic?.actions?.map(({ name }) => name)).toEqual([problem?.fix?.title.zh]);
    expect(problem?.fix?.title.zh).toMatch(/\\alpha/);
  });

  it('is one change, which undo takes back alone, and gives the source the focus', async () => {
    const problems = await problemsOf(source);
    const editor = viewOf(source);
    editor.show(problems);
    editor.view.dispatch({ changes: { from: 0, insert: 'My ' }, userEvent: 'input.type' });
    applyFix(editor.view, problems[0] as Problem);
    expect([editor.text(), editor.isFocused()]).toEqual([`My ${source.replace('\\aplha', '\\alpha')}`, true]);
    editor.undo();
    expect(editor.text()).toBe(`My ${source}`);
    editor.undo();
    expect(editor.text()).toBe(source);
  });

  it('mends its own place although the text before it has grown, and each problem once', async () => {
    const problems = await problemsOf(source);
    const editor = viewOf(source);
    editor.show(problems);
    editor.view.dispatch({ changes: { from: 0, insert: '一行\n\n' } });
    for (const problem of [...problems, ...problems]) applyFix(editor.view, problem);
    expect(editor.text()).toBe('一行\n\nFirst $\\alpha$\n\nand $\\beta$ here');
    expect(diagnosticCount(editor.view.state)).toBe(0);
  });

  it('that inserts something inserts it once, however often it is pressed', async () => {
    const problems = await problemsOf('$\\frac{1}{2$');
    expect(problems.map(({ fix }) => fix?.replacement)).toEqual(['}']);
    const editor = viewOf('$\\frac{1}{2$');
    editor.show(problems);
    for (let press = 0; press < 3; press++) applyFix(editor.view, problems[0] as Problem);
    expect(editor.text()).toBe('$\\frac{1}{2}$');
  });

  it('changes nothing where the text has become another, or may not be changed', async () => {
    const problems = await problemsOf(source);
    const edited = viewOf(source);
    edited.show(problems);
    const changed = source.replace('\\aplha', '\\apXha');
    edited.view.dispatch({ changes: { from: 10, to: 11, insert: 'X' } });
    applyFix(edited.view, problems[0] as Problem);
    expect(edited.text()).toBe(changed);
    const locked = viewOf(source, { readOnly: true });
    locked.show(problems);
    applyFix(locked.view, problems[0] as Problem);
    expect(locked.text()).toBe(source);
  });

  it('has a key for the problem at the cursor, which does nothing elsewhere', async () => {
    const editor = viewOf(source);
    editor.show(await problemsOf(source));
    expect(fixAtCursor(editor.view)).toBe(false);
    editor.view.dispatch({ selection: EditorSelection.cursor(source.indexOf('bteta')) });
    expect(fixAtCursor(editor.view)).toBe(true);
    expect(editor.text()).toBe(source.replace('\\bteta', '\\beta'));
  });
});
