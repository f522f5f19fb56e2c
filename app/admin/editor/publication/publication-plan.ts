import type { ArticleDraft, ArticleFacts } from '../drafts/article-draft';

/** When to publish, as chosen in the review. `at` is a moment (ISO 8601), null while none is chosen. */
export type PublicationDate = { kind: 'now' } | { kind: 'keep' } | { kind: 'at'; at: string | null };

/** What pressing the button will do. `publishedAt` null is the moment of publication, undefined keeps the present date. */
export type PublicationPlan =
  | { kind: 'publish'; publishedAt: string | null | undefined }
  | { kind: 'schedule'; publishedAt: string }
  | { kind: 'date_missing' }
  | { kind: 'already_public' };

/**
 * What a chosen date means: a past one publishes at once, a future one schedules, which only an article can that is not public yet.
 * `now` in milliseconds since the epoch; the server's clock has the last word.
 */
export function publicationPlan(date: PublicationDate, isPublic: boolean, now: number): PublicationPlan {
  if (date.kind === 'now') return { kind: 'publish', publishedAt: null };
  if (date.kind === 'keep') return { kind: 'publish', publishedAt: undefined };
  if (date.at === null) return { kind: 'date_missing' };
  if (Date.parse(date.at) <= now) return { kind: 'publish', publishedAt: date.at };
  return isPublic ? { kind: 'already_public' } : { kind: 'schedule', publishedAt: date.at };
}

/** The choice that the review begins with: a public article keeps its date; else the date of its schedule or draft, else now. */
export function firstDate({ publishedAt }: ArticleDraft, { isPublic, scheduledFor }: ArticleFacts): PublicationDate {
  if (isPublic) return { kind: 'keep' };
  const at = scheduledFor ?? publishedAt;
  return at === null ? { kind: 'now' } : { kind: 'at', at };
}
