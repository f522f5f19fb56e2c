import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import type { Page, TagView } from './article-view';
import { pageOf, pageRange } from './paging/page-of';
import { presentTag, tagRowSelect, visibleTags } from './tags/tag-row';

/** `page` is 1-based; `limit` is tags a page, 500 when left out. */
export interface TagListQuery {
  page?: number | undefined;
  limit?: number | undefined;
}

/**
 * Tags by slug with the number of their public articles: those of public articles, and for actors who read drafts also those
 * that no public article has. Throws not_found past the end.
 */
export async function listTags(actor: Actor, { page = 1, limit = 500 }: TagListQuery = {}): Promise<Page<TagView>> {
  const where = visibleTags(actor);
  const total = await database().tag.count({ where });
  const range = pageRange(page, limit, total);
  const rows = await database().tag.findMany({ where, orderBy: { slug: 'asc' }, ...range, select: tagRowSelect });
  return pageOf(
    rows.map((row) => presentTag(actor, row)),
    page,
    limit,
    total,
  );
}
