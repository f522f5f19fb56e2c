import 'katex/dist/katex.min.css';
import '@/app/admin/editor/editor.css';
import type { EditorView } from '@codemirror/view';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EditorContextProvider } from '@/app/admin/editor/editor-context';
import { PreviewPane } from '@/app/admin/editor/preview/preview-pane';
import { usePreview } from '@/app/admin/editor/preview/use-preview';
import { useSyncedScroll } from '@/app/admin/editor/preview/use-synced-scroll';
import { SourceEditor } from '@/app/admin/editor/source/source-editor';
import messages from '@/lib/i18n/messages/en/editor.json';

const rendering = { version: 1, macros: {}, packages: [], bibliography: '', citationStyle: 'auto' } as const;
const nothing = () => {};

/** Only the editor's source and preview, which share the main thread with typing. */
function SourceAndPreview({ start }: { start: string }) {
  const [markdown, setMarkdown] = useState(start);
  const [source, setSource] = useState<EditorView | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const bringLevel = useSyncedScroll(source, scroller, content, true);
  const preview = usePreview(content, scroller, { markdown, language: 'en', title: '' }, bringLevel);
  return (
    <div className="editor" data-view="split" data-stage={preview.stage}>
      <div className="editor-panes">
        <section className="editor-source">
          <SourceEditor
            markdown={start}
            replaced={0}
            readOnly={false}
            problems={preview.problems}
            onChange={setMarkdown}
            onUnfinished={nothing}
            onCompose={nothing}
            onReady={setSource}
          />
        </section>
        <PreviewPane
          title=""
          language="en"
          markdown={markdown}
          preview={preview}
          scroller={scroller}
          content={content}
          onGoTo={nothing}
        />
      </div>
    </div>
  );
}

const start = await (await fetch('/source')).text();
createRoot(document.body).render(
  <EditorContextProvider
    locale="en"
    timeZone="UTC"
    articleBase="http://localhost/articles/"
    rendering={rendering as never}
    messages={messages as never}
  >
    <SourceAndPreview start={start} />
  </EditorContextProvider>,
);
