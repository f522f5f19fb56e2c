'use client';

import { ArrowLeft, ExternalLink, PanelRight } from 'lucide-react';
import Link from 'next/link';
import { isLongerThan, maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { Button } from '../../components/button';
import { buttonClass } from '../../components/classes';
import { IconButton } from '../../components/icon-button';
import { useEditorContext } from '../editor-context';
import type { EditorSnapshot } from '../editor-session';
import { hasSomethingToPublish } from '../publication/something-to-publish';
import type { SaveState } from '../saving/save-state';
import { ArticleStatusChip } from '../status/article-status';
import { SaveStatus } from '../status/save-status';
import { ActionMenu, type ArticleAction } from './action-menu';
import type { EditorView } from './editor-view';
import { ViewSwitch } from './view-switch';

export interface EditorHeaderProps {
  snapshot: EditorSnapshot;
  view: EditorView;
  areDetailsOpen: boolean;
  onView(view: EditorView): void;
  onDetails(): void;
  onPublish(): void;
  onAction(action: ArticleAction): void;
}

/** The bar above the text: save state, view and actions. */
export function EditorHeader(props: EditorHeaderProps) {
  const { snapshot, areDetailsOpen, onDetails, onPublish } = props;
  const { text } = useEditorContext();
  const { facts } = snapshot;
  return (
    <div className="editor-header">
      <Link href="/admin/articles" className="editor-back" aria-label={text('back')} title={text('back')}>
        <ArrowLeft aria-hidden size={18} />
      </Link>
      <ArticleStatusChip facts={facts} />
      <SaveStatus state={shownState(snapshot)} />
      <div className="editor-header-end">
        <ViewSwitch view={props.view} onView={props.onView} />
        <IconButton
          label={text('details.show')}
          aria-pressed={areDetailsOpen}
          aria-expanded={areDetailsOpen}
          onClick={onDetails}
        >
          <PanelRight aria-hidden size={18} />
        </IconButton>
        <ActionMenu facts={facts} onAction={props.onAction} />
        {hasSomethingToPublish(snapshot) ? (
          <Button variant="primary" size="small" disabled={facts.inTrash} onClick={onPublish}>
            {text(publishKey(facts))}
          </Button>
        ) : (
          <LiveLink address={facts.liveUrl} />
        )}
      </div>
    </div>
  );
}

/** Replaces the button while everything is published. */
function LiveLink({ address }: { address: string | null }) {
  const { text } = useEditorContext();
  if (address === null) return null;
  return (
    <a className={buttonClass('secondary', 'small')} href={address} target="_blank" rel="noopener">
      {text('publish.live')}
      <ExternalLink aria-hidden size={14} />
    </a>
  );
}

function publishKey({ isPublic, status }: EditorSnapshot['facts']): string {
  if (isPublic) return 'publish.buttonChanges';
  return status === 'scheduled' ? 'publish.buttonScheduled' : 'publish.button';
}

/** A text that is too long is not sent (draft-faults.ts), so it must not be shown as saved, even if everything else is. */
function shownState({ draft, save }: EditorHeaderProps['snapshot']): SaveState {
  const isHeldBack = save.kind === 'saved' && isLongerThan(draft.markdown, maxMarkdownCharacters);
  return isHeldBack ? { kind: 'refused', message: '', kept: true } : save;
}
