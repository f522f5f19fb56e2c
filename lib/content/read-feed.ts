import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { ScholiumError } from '@/lib/kernel/errors';
import { readSite } from '@/lib/site/read-site';
import type { ArticleView, Page } from './article-view';
import { pageOf, pageRange } from './paging/page-of';
import { newestFirst, presentPublishedView, publishedRowSelect } from './published/published-row';

/** `page` is 1-based; `pageSize` defaults to the site's. `tag` is a slug, `month` is `YYYY-MM` in the site's time zone. */
export interface FeedQuery {
  page: number;
  pageSize?: number | undefined;
  tag?: string | undefined;
  month?: string | undefined;
  language?: 'zh' | 'en' | undefined;
}

/**
 * A numbered page of public articles, newest first, the same for every actor. Throws not_found past the end and for a tag or
 * month that no public article has.
 */
export async function readFeed(_actor: Actor, query: FeedQuery): Promise<Page<ArticleView>> {
  const pageSize = query.pageSize ?? (await readSite())?.pageSize ?? 10;
  const where = feedFilter(query);
  const total = await database().publishedVersion.count({ where });
  if (total === 0 && (query.tag !== undefined || query.month !== undefined)) throw new ScholiumError('not_found');
  const range = pageRange(query.page, pageSize, total);
  const rows = await database().publishedVersion.findMany({
    where,
    orderBy: [...newestFirst],
    ...range,
    select: publishedRowSelect,
  });
  return pageOf(rows.map(presentPublishedView), query.page, pageSize, total);
}

function feedFilter({ tag, month, language }: FeedQuery): Prisma.PublishedVersionWhereInput {
  return {
    ...(tag !== undefined && { tags: { some: { tag: { slug: tag } } } }),
    ...(month !== undefined && { month }),
    ...(language !== undefined && { language }),
  };
}
