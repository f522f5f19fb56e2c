'use client';

import { Notice } from '../../components/notice';
import { Button } from '../../components/button';
import { useEditorContext } from '../editor-context';
import type { SaveState } from '../saving/save-state';

export interface BannersProps {
  save: SaveState;
  inTrash: boolean;
  isOpenElsewhere: boolean;
  signInAddress: string;
  onRetry(): void;
  onRestore(): void;
  onCompare(): void;
}

/** What the person should know before they go on writing, above the text. */
export function Banners({ save, inTrash, isOpenElsewhere, signInAddress, onRetry, onRestore, onCompare }: BannersProps) {
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
      {isOpenElsewhere && <Notice>{text('banner.otherTab')}</Notice>}
    </div>
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
