'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { usedSettings } from '@/lib/content/rendering/used-settings';
import type { Problem } from '@/lib/markdown/rendering';
import type { ArticleDraft } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import { applyPatch } from './apply-patch';
import { PreviewClient, type PreviewWorker } from './preview-client';
import type { TextFigures } from './preview-message';
import { useExternalLabels } from './use-external-labels';

/** What is known of the newest text that was rendered. */
export interface PreviewState {
  /** Of the newest source: it was rendered, it is still being rendered, or it could not be. */
  stage: 'rendering' | 'rendered' | 'failed';
  failure: string | null;
  problems: Problem[];
  figures: TextFigures | null;
}

const initial: PreviewState = { stage: 'rendering', failure: null, problems: [], figures: null };

/** Keeps the children of `container` what `draft` looks like to a reader. `onUpdate` is called after the page changed. */
export function usePreview(
  container: RefObject<HTMLElement | null>,
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
    const created = new PreviewClient(startWorker, {
      onRendered: ({ patch, problems, figures }, isNewest) => {
        if (container.current) applyPatch(container.current, patch, articleBase);
        update.current();
        if (isNewest) setState({ stage: 'rendered', failure: null, problems, figures });
      },
      onReset: () => container.current?.replaceChildren(),
      onFailed: (failure) => setState((before) => ({ ...before, stage: 'failed', failure })),
    });
    setClient(created);
    return () => {
      created.close();
      container.current?.replaceChildren();
    };
  }, [container, articleBase]);

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
