import type { ArticleListQuery } from '@/lib/contract/article';
import { type KeysetSource, readKeysetPage } from '../paging/keyset-page';
import type { ArticleList } from '../views/article-view';
import { type PublishedRow, presentPublishedView } from './published-row';
import { findPublishedSource } from './published-source';

/** The part of `listArticles` that is public. */
export async function listPublished(query: ArticleListQuery): Promise<ArticleList> {
  const source: KeysetSource<PublishedRow> = {
    ...(await findPublishedSource(query)),
    order: 'publishedAt',
    key: (row) => ({ moment: row.publishedAt, id: row.articleId }),
  };
  const { rows, ...paging } = await readKeysetPage(source, query);
  return { items: rows.map(presentPublishedView), ...paging };
}
