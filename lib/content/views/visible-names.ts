import { type Actor, personIdOf } from '@/lib/accounts/actor';
import { allows, ownSubject } from '@/lib/accounts/policy';
import type { Prisma } from '@/lib/db/generated/sqlite/client';

/**
 * The tags that `actor` may see: those of public articles and of the working copies that it may read, because the name of a tag
 * used only by drafts is unpublished too. An actor who may read all drafts sees all tags, including unused ones.
 */
export function visibleTags(actor: Actor): Prisma.TagWhereInput {
  if (allows(actor, 'article.read')) return {};
  const readable = readableCopies(actor);
  const published = { published: { some: {} } };
  return readable === null ? published : { OR: [published, { working: { some: { workingCopy: readable } } }] };
}

/** The series that `actor` may see, by the same rule. */
export function visibleSeries(actor: Actor): Prisma.SeriesWhereInput {
  if (allows(actor, 'article.read')) return {};
  const readable = readableCopies(actor);
  const published = { published: { some: {} } };
  return readable === null ? published : { OR: [published, { working: { some: readable } }] };
}

/** The working copies that `actor` may read; null: none. */
export function readableCopies(actor: Actor): Prisma.WorkingCopyWhereInput | null {
  if (allows(actor, 'article.read')) return {};
  if (!allows(actor, 'article.read', ownSubject(actor))) return null;
  return { authors: { some: { personId: personIdOf(actor) ?? '' } } };
}
