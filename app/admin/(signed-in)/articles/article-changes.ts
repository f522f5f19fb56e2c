import type { z } from 'zod';
import type { ArticleStatus, StateChange, stateUndoInput } from '@/lib/contract/article';

/** One thing that can be done to an article from the list; `label` is its key in `admin.articleActions`. */
export interface OfferedChange {
  change: StateChange;
  label: string;
}

interface ChangeableArticle {
  status: ArticleStatus;
  inTrash: boolean;
  hasUnpublishedChanges: boolean;
}

/** What can be done to an article in its present state, the likeliest first. */
export function offeredChanges({ status, inTrash, hasUnpublishedChanges }: ChangeableArticle): OfferedChange[] {
  if (inTrash) return [{ change: 'restore', label: 'restore' }];
  const trash: OfferedChange = { change: 'trash', label: 'trash' };
  if (status === 'published') {
    const edits: OfferedChange[] = hasUnpublishedChanges ? [{ change: 'publish', label: 'publishEdits' }] : [];
    return [...edits, { change: 'unpublish', label: 'unpublish' }, { change: 'archive', label: 'archive' }, trash];
  }
  if (status === 'scheduled') return [{ change: 'unpublish', label: 'cancelSchedule' }, trash];
  return [{ change: 'publish', label: 'publish' }, trash];
}

/** How a change is taken back (see stateUndoInput). */
export type Undo = Omit<z.input<typeof stateUndoInput>, 'id' | 'version'>;

/**
 * How to undo `change`; null where that would not restore the former state: publishing newer edits replaced what was public, and
 * an article with newer edits would come back with them. `publicAt` is when it was, or was going to be, public.
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
