'use client';

import { toast } from 'sonner';
import { useEditorContext } from './editor-context';
import type { EditorNotice, EditorSession } from './editor-session';
import { formatMoment } from './format-moment';

/** Says what happened by itself, with a way back where there is one. */
export function useNotices(): (session: EditorSession, notice: EditorNotice) => void {
  const { text, locale, timeZone } = useEditorContext();
  return (session, notice) => {
    if (notice.kind === 'merged') {
      const fields = notice.fields.map((field) => text(`field.${field}`)).join(', ');
      toast.info(text('notice.merged', { fields }), { duration: 10_000 });
      return;
    }
    toast.success(text('notice.restored', { when: formatMoment(notice.typedAt, locale, timeZone) }), {
      duration: Number.POSITIVE_INFINITY,
      closeButton: true,
      action: { label: text('notice.undoRestore'), onClick: () => session.replace(notice.server) },
    });
  };
}
