'use client';

import { useCallback, useState } from 'react';
import { toast } from 'sonner';
import { useEditorContext } from './editor-context';
import type { EditorNotice } from './editor-session';

export type RestoredNotice = Extract<EditorNotice, { kind: 'restored' }>;

export interface Notices {
  notify(notice: EditorNotice): void;
  /** What was restored when the article was opened, until the person dismisses it. */
  restored: RestoredNotice | null;
  dismiss(): void;
}

/** Reports automatic changes: a merge briefly, a restored copy until the person dismisses it. */
export function useNotices(): Notices {
  const { text } = useEditorContext();
  const [restored, setRestored] = useState<RestoredNotice | null>(null);
  const notify = (notice: EditorNotice) => {
    if (notice.kind === 'restored') {
      setRestored(notice);
      return;
    }
    const fields = notice.fields.map((field) => text(`field.${field}`)).join(', ');
    toast.info(text('notice.merged', { fields }), { duration: 10_000 });
  };
  return { notify, restored, dismiss: useCallback(() => setRestored(null), []) };
}
