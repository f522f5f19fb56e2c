'use client';

import { toast } from 'sonner';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { reviewArticle } from '../actions/review-article';
import { changePublication, danglingOf, type PublicationChange } from '../api/change-publication';
import { useEditorContext } from '../editor-context';
import type { EditorSession } from '../editor-session';
import { saveWords } from '../status/save-words';

/** The error message of a refusal. `dangling`: the references of other articles that caused it. */
export interface PublicationFailure {
  sentence: string;
  dangling: DanglingReferences[];
}

export interface Publication {
  /** Saves, and returns the references of other articles that publishing would leave dangling. */
  review(): Promise<DanglingReferences[]>;
  /** Saves, then publishes or schedules. Returns what went wrong, or null. */
  publish(publishedAt: string | null | undefined, allowDangling: boolean): Promise<PublicationFailure | null>;
  unpublish(): Promise<void>;
  /** Makes it no longer public, without making it a draft again. */
  archive(): Promise<void>;
  /** Moves to the trash; the message that confirms it offers to undo it. */
  trash(): Promise<void>;
  restore(): Promise<void>;
}

/** The changes of an article's state; each saves the text first. */
export function usePublication(id: string, session: EditorSession): Publication {
  const { text, locale } = useEditorContext();
  const failed = (sentence: string, dangling: DanglingReferences[] = []) => ({ sentence, dangling });
  const change = async (publicationChange: PublicationChange): Promise<PublicationFailure | null> => {
    const save = publicationChange.kind === 'restore' ? session.snapshot().save : await session.saveNow();
    if (publicationChange.kind !== 'restore' && save.kind !== 'saved') {
      return failed(text('notice.notSaved', { state: saveWords(save, text, locale) }));
    }
    const answer = await changePublication(id, session.version, publicationChange);
    if (answer.kind === 'unreachable') return failed(text('notice.unreachable'));
    if (answer.kind === 'refused') return failed(text('notice.failed', { message: answer.detail }), danglingOf(answer));
    return session.reload().then(
      () => null,
      () => failed(text('notice.unreachable')),
    );
  };
  const act = async (publicationChange: PublicationChange, onDone: () => void) => {
    const failure = await change(publicationChange);
    if (failure === null) return onDone();
    const publishAnyway = () =>
      publicationChange.kind !== 'restore' && void act({ ...publicationChange, allowDangling: true }, onDone);
    const anywayOptions = { action: { label: text('publish.anyway'), onClick: publishAnyway }, duration: 30_000 };
    toast.error(failure.sentence, failure.dangling.length > 0 ? anywayOptions : {});
  };
  const restore = () => act({ kind: 'restore' }, () => toast.success(text('notice.restoredFromTrash')));
  return {
    review: async () => ((await session.saveNow()).kind === 'saved' ? reviewArticle(id).catch(() => []) : []),
    publish: (publishedAt, allowDangling) => change({ kind: 'publish', publishedAt, allowDangling }),
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
