'use client';

import { CircleAlert, Cloud, CloudOff, CloudUpload } from 'lucide-react';
import { useEditorContext } from '../editor-context';
import type { SaveState } from '../saving/save-state';
import { saveWords } from './save-words';

const icons = {
  saved: Cloud,
  waiting: CloudUpload,
  saving: CloudUpload,
  unreachable: CloudOff,
  signed_out: CloudOff,
  refused: CircleAlert,
  conflict: CircleAlert,
};

/**
 * Shows where the text is stored. Screen readers announce errors and their end, but not every save: text that changes with each key is
 * shown but not announced.
 */
export function SaveStatus({ state }: { state: SaveState }) {
  const { text, locale } = useEditorContext();
  const Icon = icons[state.kind];
  const words = saveWords(state, text, locale);
  const isTrouble = 'kept' in state;
  return (
    <span className={`editor-save-status ${isTrouble ? 'text-bad' : 'text-ink-soft'}`} data-state={state.kind}>
      <Icon aria-hidden size={16} className="shrink-0" />
      <span>{words}</span>
      <span role="status" aria-live="polite" className="sr-only">
        {isTrouble ? words : state.kind === 'saved' ? text('save.saved') : ''}
      </span>
    </span>
  );
}
