import type { ArticleDraft, ArticleFacts } from '../drafts/article-draft';

/** The date of publication chosen in the review. `at` is a moment (ISO 8601), null while none is chosen. */
export type PublicationDate = { kind: 'now' } | { kind: 'keep' } | { kind: 'at'; at: string | null };

/** The effect of the button. `publishedAt` null is the time of publication, undefined keeps the current date. */
export type PublicationPlan =
  | { kind: 'publish'; publishedAt: string | null | undefined }
  | { kind: 'schedule'; publishedAt: string }
  | { kind: 'date_missing' }
  | { kind: 'already_public' };

/**
 * The effect of a chosen date: a past one publishes at once, a future one schedules, which is possible only for an article that is not
 * public. `now` in milliseconds since the epoch; the server's clock decides.
 */
export function publicationPlan(date: PublicationDate, isPublic: boolean, now: number): PublicationPlan {
  if (date.kind === 'now') return { kind: 'publish', publishedAt: null };
  if (date.kind === 'keep') return { kind: 'publish', publishedAt: undefined };
  if (date.at === null) return { kind: 'date_missing' };
  if (Date.parse(date.at) <= now) return { kind: 'publish', publishedAt: date.at };
  return isPublic ? { kind: 'already_public' } : { kind: 'schedule', publishedAt: date.at };
}

/** The initial choice: a public article keeps its date; else the date of its schedule or draft, else now. */
export function firstDate({ publishedAt }: ArticleDraft, { isPublic, scheduledFor }: ArticleFacts): PublicationDate {
  if (isPublic) return { kind: 'keep' };
  const at = scheduledFor ?? publishedAt;
  return at === null ? { kind: 'now' } : { kind: 'at', at };
}
