import type { z } from 'zod';
import type { ArticleStatus, StateChange, stateUndoInput } from '@/lib/contract/article';

/** An action on an article in the list; `label` is its key in `admin.articleActions`. */
export interface OfferedChange {
  change: StateChange;
  label: string;
}

interface ChangeableArticle {
  status: ArticleStatus;
  inTrash: boolean;
  hasUnpublishedChanges: boolean;
}

/** The actions for an article in its current state, the most likely first. */
export function offeredChanges({ status, inTrash, hasUnpublishedChanges }: ChangeableArticle): OfferedChange[] {
  if (inTrash) return [{ change: 'restore', label: 'restore' }];
  const trash: OfferedChange = { change: 'trash', label: 'trash' };
  if (status === 'published') {
    const publication: OfferedChange[] = hasUnpublishedChanges ? [{ change: 'publish', label: 'publishChanges' }] : [];
    return [
      ...publication,
      { change: 'unpublish', label: 'unpublish' },
      { change: 'archive', label: 'archive' },
      trash,
    ];
  }
  if (status === 'scheduled') return [{ change: 'unpublish', label: 'cancelSchedule' }, trash];
  return [{ change: 'publish', label: 'publish' }, trash];
}

/** How a change is undone (see stateUndoInput). */
export type Undo = Omit<z.input<typeof stateUndoInput>, 'id' | 'version'>;

/**
 * How to undo `change`; null if that would not restore the former state: publishing newer edits replaced the public version, and
 * an article with newer edits would be published with them. `publicAt`: the date at which it was, or was to be, published.
 */
export function undoOf(change: StateChange, before: ChangeableArticle & { publicAt: Date | null }): Undo | null {
  const wasPublic = before.status === 'published' || before.status === 'scheduled';
  if (change === 'restore') return null;
  if (change === 'publish') return wasPublic || before.status === 'archived' ? null : { unpublish: true };
  if (!wasPublic) return change === 'trash' ? { restore: true } : null;
  if (before.hasUnpublishedChanges || before.publicAt === null) return null;
  const publishAt = before.publicAt.toISOString();
  return change === 'trash' ? { restore: true, publishAt } : { publishAt };
}
