'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { loadArticle } from './api/load-article';
import { saveArticle } from './api/save-article';
import type { EditableArticle } from './drafts/article-draft';
import { holdEditorLock, openEditors } from './drafts/editor-lock';
import { localDrafts } from './drafts/local-drafts';
import { type EditorNotice, EditorSession, type EditorSnapshot } from './editor-session';

export interface OpenEditor {
  session: EditorSession;
  snapshot: EditorSnapshot;
  /** Whether another tab of this browser has the article open. */
  isOpenElsewhere: boolean;
}

/** Opens an editing session while the component is mounted. */
export function useEditorSession(
  article: EditableArticle,
  personId: string,
  notify: (notice: EditorNotice) => void,
): OpenEditor {
  const [{ session, editorId }] = useState(() => openSession(article, personId, notify));
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const [isOpenElsewhere, setOpenElsewhere] = useState(false);
  useEffect(() => {
    const release = holdEditorLock(article.id, editorId);
    session.restore().catch(() => {});
    const look = async () => {
      setOpenElsewhere((await openEditors(article.id)).some((id) => id !== editorId));
      await session.meetSchedule();
    };
    look().catch(() => {});
    const timer = setInterval(() => look().catch(() => {}), 5_000);
    const stop = saveWhenLeaving(session);
    return () => {
      clearInterval(timer);
      stop();
      session.leave();
      release();
    };
  }, [session, editorId, article.id]);
  return { session, snapshot, isOpenElsewhere };
}

function openSession(article: EditableArticle, personId: string, notify: (notice: EditorNotice) => void) {
  const editorId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  const isOpen = async (id: string) => id !== editorId && (await openEditors(article.id)).includes(id);
  const session = new EditorSession(article, {
    editorId,
    personId,
    localDrafts: localDrafts(isOpen),
    save: (changes, version) => saveArticle(article.id, changes, version),
    load: () => loadArticle(article.id),
    notify,
  });
  return { session, editorId };
}

/** Saves when the page is hidden, left or closed, and tries again when the network is back or the page is shown. */
function saveWhenLeaving(session: EditorSession): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const leave = () => session.leave();
  const retry = () => {
    const { kind } = session.snapshot().save;
    if (kind === 'unreachable' || kind === 'signed_out') void session.saveNow();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : retry()), { signal });
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('blur', leave, { signal });
  window.addEventListener('focus', retry, { signal });
  window.addEventListener('online', retry, { signal });
  window.addEventListener('beforeunload', (event) => warnIfNowhere(event, session), { signal });
  return () => stop.abort();
}

/** Asks before closing only if the text is stored neither on the server nor on this device. */
function warnIfNowhere(event: BeforeUnloadEvent, session: EditorSession): void {
  session.leave();
  const { save } = session.snapshot();
  if ('kept' in save && !save.kept) event.preventDefault();
}
