'use client';

import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/markdown/rendering';
import { ComposedInput } from '../composed-input';
import { useEditorContext } from '../editor-context';
import type { EditorSession, EditorSnapshot } from '../editor-session';
import { SourceEditor } from './source-editor';

export interface SourcePaneProps {
  session: EditorSession;
  snapshot: EditorSnapshot;
  problems: readonly Problem[];
  onReady(view: EditorView | null): void;
}

/** The fields for title and text. The title of a new article is selected at first; Enter there moves to the text. */
export function SourcePane({ session, snapshot, problems, onReady }: SourcePaneProps) {
  const { text } = useEditorContext();
  const source = useRef<EditorView | null>(null);
  const title = useRef<HTMLInputElement>(null);
  const isNew = useRef(snapshot.draft.markdown === '');
  useEffect(() => {
    if (isNew.current) title.current?.select();
  }, []);
  const { draft, facts, replaced } = snapshot;
  return (
    <section className="editor-source" aria-label={text('source')}>
      <ComposedInput
        ref={title}
        className="editor-title"
        aria-label={text('title')}
        placeholder={text('titlePlaceholder')}
        maxLength={300}
        autoComplete="off"
        disabled={facts.inTrash}
        value={draft.title}
        onChange={(title) => session.change({ title })}
        onUnfinished={(title) => session.keepUnfinished(title === null ? null : { title })}
        onCompose={(composing) => session.compose(composing)}
        onEnter={() => source.current?.focus()}
      />
      <SourceEditor
        key={facts.inTrash ? 'locked' : 'open'}
        markdown={draft.markdown}
        replaced={replaced}
        readOnly={facts.inTrash}
        problems={problems}
        onChange={(markdown) => session.change({ markdown })}
        onUnfinished={(markdown) => session.keepUnfinished(markdown === null ? null : { markdown })}
        onCompose={(composing) => session.compose(composing)}
        onReady={(view) => {
          source.current = view;
          onReady(view);
        }}
      />
    </section>
  );
}
