'use client';

import { toast } from 'sonner';
import { useEditorContext } from '../editor-context';
import type { EditorSession } from '../editor-session';
import { changePublication, type PublicationChange } from '../server/change-publication';
import { saveWords } from '../status/save-words';

export interface Publication {
  /** Saves, then publishes or schedules. Gives the sentence of what went wrong, or null. */
  publish(publishedAt: string | null | undefined): Promise<string | null>;
  unpublish(): Promise<void>;
  /** Takes it from readers for good, without its becoming a draft again. */
  archive(): Promise<void>;
  /** Moves to the trash; the message that says so undoes it. */
  trash(): Promise<void>;
  restore(): Promise<void>;
}

/** The changes of an article's state, each after what was typed is safe on the server. */
export function usePublication(id: string, session: EditorSession): Publication {
  const { text, locale } = useEditorContext();
  const change = async (wanted: PublicationChange): Promise<string | null> => {
    const save = wanted.kind === 'restore' ? session.snapshot().save : await session.saveNow();
    if (wanted.kind !== 'restore' && save.kind !== 'saved') {
      return text('notice.notSaved', { state: saveWords(save, text, locale) });
    }
    const answer = await changePublication(id, session.version, wanted);
    if (answer.kind === 'unreachable') return text('notice.unreachable');
    if (answer.kind === 'refused') return text('notice.failed', { message: answer.detail });
    return session.reload().then(
      () => null,
      () => text('notice.unreachable'),
    );
  };
  const act = async (wanted: PublicationChange, onDone: () => void) => {
    const failure = await change(wanted);
    if (failure === null) onDone();
    else toast.error(failure);
  };
  const restore = () => act({ kind: 'restore' }, () => toast.success(text('notice.restoredFromTrash')));
  return {
    publish: (publishedAt) => change({ kind: 'publish', publishedAt }),
    archive: () => act({ kind: 'archive' }, () => toast.success(text('notice.archived'))),
    unpublish: () => act({ kind: 'unpublish' }, () => toast.success(text('notice.unpublished'))),
    trash: () =>
      act({ kind: 'trash' }, () =>
        toast(text('notice.trashed'), {
          action: { label: text('notice.undo'), onClick: () => void restore() },
          duration: 10_000,
        }),
      ),
    restore,
  };
}
