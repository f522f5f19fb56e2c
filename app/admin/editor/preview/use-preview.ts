'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { usedSettings } from '@/lib/content/rendering/used-settings';
import type { Problem } from '@/lib/markdown/rendering';
import type { ArticleDraft } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import { PreviewClient, type PreviewWorker } from './preview-client';
import type { TextFigures } from './preview-message';
import { PreviewPage } from './preview-page';
import { useExternalLabels } from './use-external-labels';

/** The state of the preview. */
export interface PreviewState {
  /** Whether the newest source was rendered, is being rendered, or could not be. */
  stage: 'rendering' | 'rendered' | 'failed';
  /** The reason of a failure; null if it takes too long. */
  failure: string | null;
  /** The shown page has been out of date for some time. */
  isLate: boolean;
  problems: Problem[];
  figures: TextFigures | null;
}

const initial: PreviewState = { stage: 'rendering', failure: null, isLate: false, problems: [], figures: null };

/** Shows `draft` as readers will see it in `container`, which scrolls in `scroller`. `onUpdate` is called after the page changed. */
export function usePreview(
  container: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  draft: Pick<ArticleDraft, 'markdown' | 'language' | 'title'>,
  onUpdate: () => void,
): PreviewState {
  const { articleBase, rendering } = useEditorContext();
  const [state, setState] = useState(initial);
  const [client, setClient] = useState<PreviewClient | null>(null);
  const update = useRef(onUpdate);
  useEffect(() => {
    update.current = onUpdate;
  });

  useEffect(() => {
    if (container.current === null || scroller.current === null) return;
    const setLate = (isLate: boolean) =>
      setState((before) => (before.isLate === isLate ? before : { ...before, isLate }));
    const page = new PreviewPage(container.current, scroller.current, articleBase, () => {
      update.current();
      if (!page.isBehind) setLate(false);
    });
    const created = new PreviewClient(startWorker, {
      onRendered: ({ patch, size, problems, figures }, isNewest) => {
        page.apply(patch, size);
        if (isNewest) setState(({ isLate }) => ({ stage: 'rendered', failure: null, isLate, problems, figures }));
      },
      onReset: () => page.reset(),
      onLate: () => setLate(true),
      onFailed: (failure) => setState((before) => ({ ...before, stage: 'failed', failure, isLate: false })),
    });
    setClient(created);
    return () => {
      created.close();
      page.close();
    };
  }, [container, scroller, articleBase]);

  const { markdown: source, language, title } = draft;
  const externalLabels = useExternalLabels(source);
  useEffect(() => {
    client?.request({ source, language, title, inputs: { ...usedSettings(rendering, source), externalLabels } });
    setState((before) => (before.stage === 'failed' ? { ...before, stage: 'rendering' } : before));
  }, [client, source, language, title, rendering, externalLabels]);
  return state;
}

function startWorker(): PreviewWorker {
  return new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
}
