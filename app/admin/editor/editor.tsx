'use client';

import type { EditorView as SourceView } from '@codemirror/view';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { signInAddress } from '../next-address';
import { ConflictDialog } from './conflict/conflict-dialog';
import { DetailsPanel } from './details/details-panel';
import type { EditableArticle } from './drafts/article-draft';
import { useEditorContext } from './editor-context';
import { EditorHeader } from './frame/editor-header';
import { type EditorView, editorViews, nextView } from './frame/editor-view';
import { ShortcutsDialog } from './frame/shortcuts-dialog';
import { useShortcuts } from './frame/use-shortcuts';
import { useStoredChoice } from './frame/use-stored-choice';
import { PreviewPane } from './preview/preview-pane';
import { usePreview } from './preview/use-preview';
import { useSyncedScroll } from './preview/use-synced-scroll';
import { ReviewDialog } from './publication/review-dialog';
import { hasSomethingToPublish } from './publication/something-to-publish';
import { usePublication } from './publication/use-publication';
import { applyFix } from './source/apply-fix';
import { goToLine, goToProblem } from './source/go-to';
import { SourcePane } from './source/source-pane';
import { Banners } from './status/banners';
import { StatusLine } from './status/status-line';
import { useEditorSession } from './use-editor-session';
import { useNotices } from './use-notices';

export interface EditorProps {
  article: EditableArticle;
  personId: string;
  knownTags: readonly string[];
  knownSeries: readonly string[];
}

type Open = 'review' | 'conflict' | 'shortcuts' | null;
const detailChoices = ['open', 'closed'] as const;

/** The editor of one article: source, live preview, details and actions. */
export function Editor({ article, personId, knownTags, knownSeries }: EditorProps) {
  const { text } = useEditorContext();
  const { notify, restored, dismiss } = useNotices();
  const { session, snapshot, isOpenElsewhere } = useEditorSession(article, personId, notify);
  const publication = usePublication(article.id, session);
  const [view, setView] = useStoredChoice<EditorView>('scholium.editor.view', editorViews, 'split');
  const [details, setDetails] = useStoredChoice('scholium.editor.details', detailChoices, 'closed');
  const [open, setOpen] = useState<Open>(null);
  const [source, setSource] = useState<SourceView | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { draft, facts, save } = snapshot;
  const bringLevel = useSyncedScroll(source, scroller, content, view === 'split');
  const preview = usePreview(content, scroller, draft, bringLevel);
  const toggleDetails = () => setDetails(details === 'open' ? 'closed' : 'open');
  const showSource = () => {
    setOpen(null);
    if (view === 'preview') setView('split');
  };

  useShortcuts((shortcut) => {
    if (shortcut === 'save') void session.saveNow();
    else if (shortcut === 'view') setView(nextView(view));
    else if (shortcut === 'details') toggleDetails();
    else if (shortcut === 'shortcuts') setOpen('shortcuts');
    else if (!hasSomethingToPublish(snapshot)) toast(text('publish.nothingNew'));
    else if (!facts.inTrash) setOpen('review');
  });

  return (
    <div className="editor" data-view={view} data-details={details}>
      <h1 className="sr-only">{text('pageTitle', { title: draft.title || text('untitled') })}</h1>
      <EditorHeader
        snapshot={snapshot}
        view={view}
        areDetailsOpen={details === 'open'}
        onView={setView}
        onDetails={toggleDetails}
        onPublish={() => setOpen('review')}
        onAction={(action) => (action === 'shortcuts' ? setOpen(action) : void publication[action]())}
      />
      <Banners
        save={save}
        markdown={draft.markdown}
        inTrash={facts.inTrash}
        isOpenElsewhere={isOpenElsewhere}
        restored={restored}
        signInAddress={signInAddress(`/admin/articles/${article.id}`)}
        onRetry={() => void session.saveNow()}
        onRestore={() => void publication.restore()}
        onCompare={() => setOpen('conflict')}
        onTakeSaved={(saved) => {
          session.replace(saved);
          dismiss();
        }}
        onDismiss={dismiss}
      />
      <div className="editor-panes">
        <SourcePane session={session} snapshot={snapshot} problems={preview.problems} onReady={setSource} />
        <PreviewPane
          title={draft.title}
          language={draft.language}
          markdown={draft.markdown}
          preview={preview}
          scroller={scroller}
          content={content}
          onGoTo={(line, clicked) => {
            if (view === 'split') goToLine(source, line, clicked);
          }}
        />
        {details === 'open' && (
          <DetailsPanel
            draft={draft}
            facts={facts}
            takenSlug={snapshot.takenSlug}
            knownTags={knownTags}
            knownSeries={knownSeries}
            onChange={(changes) => session.change(changes)}
            onUnfinished={(changes) => session.keepUnfinished(changes)}
            onClose={() => setDetails('closed')}
          />
        )}
      </div>
      <StatusLine
        preview={preview}
        onGoTo={(problem) => {
          showSource();
          goToProblem(source, problem);
        }}
        onFix={(problem) => {
          showSource();
          applyFix(source, problem);
        }}
      />
      {open === 'review' && (
        <ReviewDialog
          draft={draft}
          facts={facts}
          preview={preview}
          onClose={() => setOpen(null)}
          onGoTo={(problem) => {
            showSource();
            goToProblem(source, problem);
          }}
          onReview={publication.review}
          onPublish={publication.publish}
        />
      )}
      {open === 'conflict' && save.kind === 'conflict' && (
        <ConflictDialog
          mine={draft}
          conflict={save}
          onClose={() => setOpen(null)}
          onChoose={(chosen) => {
            setOpen(null);
            void session.choose(chosen, save.theirs);
          }}
        />
      )}
      {open === 'shortcuts' && <ShortcutsDialog onClose={() => setOpen(null)} />}
    </div>
  );
}
