import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { type Page, pageOf, pageRange } from './paging/page-of';
import { presentTag, tagRowSelect } from './tags/tag-row';
import type { TagView } from './views/article-view';
import { visibleTags } from './views/visible-names';

/** `page` is 1-based; `limit` is tags per page, by default 500; `order`: by slug, or by number of public articles, descending. */
export interface TagListQuery {
  page?: number | undefined;
  limit?: number | undefined;
  order?: 'slug' | 'use' | undefined;
}

/**
 * Tags with the number of their public articles: those of public articles, and those of the drafts that the actor may read.
 * Throws not_found past the end.
 */
export async function listTags(
  actor: Actor,
  { page = 1, limit = 500, order = 'slug' }: TagListQuery = {},
): Promise<Page<TagView>> {
  const where = visibleTags(actor);
  const total = await database().tag.count({ where });
  const range = pageRange(page, limit, total);
  const rows = await database().tag.findMany({ where, orderBy: orders[order], ...range, select: tagRowSelect(actor) });
  return pageOf(rows.map(presentTag), page, limit, total);
}

const orders: Record<'slug' | 'use', Prisma.TagOrderByWithRelationInput[]> = {
  slug: [{ slug: 'asc' }],
  use: [{ published: { _count: 'desc' } }, { slug: 'asc' }],
};
