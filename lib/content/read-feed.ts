import type { Actor } from '@/lib/accounts/actor';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Language } from '@/lib/kernel/language';
import { readSite } from '@/lib/site/read-site';
import { type Page, pageOf, pageRange } from './paging/page-of';
import { presentPublishedView } from './published/published-row';
import { findPublishedSource } from './published/published-source';
import type { ArticleView } from './views/article-view';

/** `page` is 1-based; `pageSize` defaults to the site's. `tag` is a slug, `month` is `YYYY-MM` in the site's time zone. */
export interface FeedQuery {
  page: number;
  pageSize?: number | undefined;
  tag?: string | undefined;
  month?: string | undefined;
  language?: Language | undefined;
}

/**
 * A numbered page of public articles, newest first, the same for every actor. Throws not_found past the end and for a tag or
 * month that no public article has.
 */
export async function readFeed(_actor: Actor, query: FeedQuery): Promise<Page<ArticleView>> {
  // Before the site is set up there are no articles, so that any size is right.
  const pageSize = query.pageSize ?? (await readSite())?.pageSize ?? 1;
  const source = await findPublishedSource(query);
  const total = await source.count();
  if (total === 0 && (query.tag !== undefined || query.month !== undefined)) throw new ScholiumError('not_found');
  const rows = await source.read({ after: null, backwards: false, ...pageRange(query.page, pageSize, total) });
  return pageOf(rows.map(presentPublishedView), query.page, pageSize, total);
}
