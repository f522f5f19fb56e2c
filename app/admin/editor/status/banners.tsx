'use client';

import { X } from 'lucide-react';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Notice } from '../../components/notice';
import type { ArticleDraft } from '../drafts/article-draft';
import { useEditorContext } from '../editor-context';
import { formatMoment } from '../format-moment';
import type { SaveState } from '../saving/save-state';
import type { RestoredNotice } from '../use-notices';
import { LengthNote } from './length-note';

export interface BannersProps {
  save: SaveState;
  markdown: string;
  inTrash: boolean;
  isOpenElsewhere: boolean;
  restored: RestoredNotice | null;
  signInAddress: string;
  onRetry(): void;
  onRestore(): void;
  onCompare(): void;
  /** The person prefers the server's version to the restored one. */
  onTakeSaved(saved: ArticleDraft): void;
  onDismiss(): void;
}

/** Messages above the text that the person should read before continuing to write. */
export function Banners(props: BannersProps) {
  const { save, inTrash, isOpenElsewhere, restored, signInAddress, onRetry, onRestore, onCompare } = props;
  const { text } = useEditorContext();
  return (
    <div className="editor-banners">
      {inTrash && <Banner words={text('banner.trash')} action={text('banner.restore')} onAct={onRestore} />}
      {save.kind === 'conflict' && (
        <Banner tone="bad" words={text('banner.conflict')} action={text('banner.compare')} onAct={onCompare} />
      )}
      {save.kind === 'refused' && (
        <Banner
          tone="bad"
          words={text('banner.refused', { message: save.message })}
          action={text('banner.retry')}
          onAct={onRetry}
        />
      )}
      {save.kind === 'signed_out' && (
        <Notice tone="bad">
          {text('banner.signedOut')}{' '}
          <a className="font-medium underline" href={signInAddress} target="_blank" rel="noopener">
            {text('banner.signIn')}
          </a>
        </Notice>
      )}
      <LengthNote markdown={props.markdown} />
      {restored !== null && <RestoredBanner {...props} restored={restored} />}
      {isOpenElsewhere && <Notice>{text('banner.otherTab')}</Notice>}
    </div>
  );
}

function RestoredBanner({ restored, onTakeSaved, onDismiss }: BannersProps & { restored: RestoredNotice }) {
  const { text, locale, timeZone } = useEditorContext();
  return (
    <Notice tone="good">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{text('notice.restored', { when: formatMoment(restored.typedAt, locale, timeZone) })}</span>
        <Button size="small" onClick={() => onTakeSaved(restored.server)}>
          {text('notice.undoRestore')}
        </Button>
        <IconButton className="ml-auto size-7" label={text('notice.dismiss')} onClick={onDismiss}>
          <X aria-hidden size={16} />
        </IconButton>
      </div>
    </Notice>
  );
}

function Banner(props: { tone?: 'info' | 'bad'; words: string; action: string; onAct(): void }) {
  return (
    <Notice tone={props.tone ?? 'info'}>
      <span className="mr-3">{props.words}</span>
      <Button size="small" onClick={props.onAct}>
        {props.action}
      </Button>
    </Notice>
  );
}
