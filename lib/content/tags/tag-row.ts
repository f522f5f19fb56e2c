import type { Actor } from '@/lib/accounts/actor';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { TagView } from '../views/article-view';
import { readableCopies } from '../views/visible-names';

/** The columns that `presentTag` needs; counts only working copies that `actor` may read. */
export function tagRowSelect(actor: Actor) {
  const readable = readableCopies(actor);
  return {
    id: true,
    slug: true,
    name: true,
    description: true,
    version: true,
    _count: { select: { published: true, working: { where: { workingCopy: readable ?? { articleId: '' } } } } },
  } as const satisfies Prisma.TagSelect;
}

export type TagRow = Prisma.TagGetPayload<{ select: ReturnType<typeof tagRowSelect> }>;

/** A tag with the counts of its row. */
export function presentTag(row: TagRow): TagView {
  return {
    slug: row.slug,
    name: row.name,
    description: row.description,
    articleCount: row._count.published,
    workingCount: row._count.working,
    version: row.version,
  };
}
