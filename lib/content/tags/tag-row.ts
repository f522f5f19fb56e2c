import type { Actor } from '@/lib/accounts/actor';
import { allows } from '@/lib/accounts/policy';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { TagView } from '../article-view';
import { ownSubject } from '../working/load-for-change';

export const tagRowSelect = {
  id: true,
  slug: true,
  name: true,
  description: true,
  version: true,
  _count: { select: { published: true, working: true } },
} as const satisfies Prisma.TagSelect;

type TagRow = Prisma.TagGetPayload<{ select: typeof tagRowSelect }>;

/**
 * The tags that `actor` knows of: readers those of public articles, because the name of a tag that only drafts carry is
 * unpublished too; whoever reads drafts all.
 */
export function visibleTags(actor: Actor): Prisma.TagWhereInput {
  return seesUnpublished(actor) ? {} : { published: { some: {} } };
}

/** A tag with the counts that `actor` may see. */
export function presentTag(actor: Actor, row: TagRow): TagView {
  return {
    slug: row.slug,
    name: row.name,
    description: row.description,
    articleCount: row._count.published,
    workingCount: seesUnpublished(actor) ? row._count.working : 0,
    version: row.version,
  };
}

function seesUnpublished(actor: Actor): boolean {
  return allows(actor, 'article.read', ownSubject(actor));
}
