'use client';

import { setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/markdown/rendering';
import { useEditorContext } from '../editor-context';
import { replacement } from './replacement';
import { sourceExtensions } from './source-extensions';
import { toDiagnostics } from './to-diagnostics';

export interface SourceEditorProps {
  markdown: string;
  /** Incremented when `markdown` changes other than by typing here. */
  replaced: number;
  readOnly: boolean;
  problems: readonly Problem[];
  onChange(markdown: string): void;
  /** The text including an input method's composition; null when the composition has ended, after `onChange`. */
  onUnfinished(markdown: string | null): void;
  onCompose(composing: boolean): void;
  onReady(view: EditorView | null): void;
}

/** The Markdown source in CodeMirror, which owns the text; text being composed by an input method is not reported as a change. */
export function SourceEditor(props: SourceEditorProps) {
  const { text, phrases, locale } = useEditorContext();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (host.current === null) return;
    const words = { label: text('source'), placeholder: text('sourcePlaceholder'), phrases };
    const { markdown, readOnly } = latest.current;
    const extensions = [
      sourceExtensions(words),
      listening(latest),
      EditorState.readOnly.of(readOnly),
      EditorView.editable.of(!readOnly),
    ];
    const created = new EditorView({ parent: host.current, state: EditorState.create({ doc: markdown, extensions }) });
    view.current = created;
    latest.current.onReady(created);
    return () => {
      latest.current.onReady(null);
      created.destroy();
      view.current = null;
    };
  }, [text, phrases]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is updated when it was replaced, not when it was typed
  useEffect(() => {
    const change = view.current && replacement(view.current.state.doc.toString(), props.markdown);
    if (change) view.current?.dispatch({ changes: change });
  }, [props.replaced]);

  useEffect(() => {
    const { current } = view;
    if (current)
      current.dispatch(setDiagnostics(current.state, toDiagnostics(props.problems, current.state.doc, locale)));
  }, [props.problems, locale]);

  return <div ref={host} className="editor-codemirror" />;
}

/** Reports every change; changes during a composition are reported as unfinished until its end. */
function listening(latest: { current: SourceEditorProps }): Extension {
  const tell = (document: Text) => latest.current.onChange(document.toString());
  return [
    EditorView.updateListener.of(({ docChanged, view, state }) => {
      if (!docChanged) return;
      if (view.composing) latest.current.onUnfinished(state.doc.toString());
      else tell(state.doc);
    }),
    EditorView.domEventHandlers({
      compositionstart: () => latest.current.onCompose(true),
      compositionend: (_event, view) => {
        // CodeMirror reads the composed text from the page after this event.
        setTimeout(() => {
          tell(view.state.doc);
          latest.current.onUnfinished(null);
          latest.current.onCompose(false);
        }, 20);
      },
    }),
  ];
}
