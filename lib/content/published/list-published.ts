import type { ArticleListQuery } from '@/lib/contract/article';
import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { ArticleList } from '../list-articles';
import { type KeysetSource, readKeysetPage, type Stretch } from '../paging/keyset-page';
import { newestFirst, type PublishedRow, presentPublishedView, publishedRowSelect } from './published-row';

/** The part of `listArticles` that is public: reads published versions only. */
export async function listPublished(query: ArticleListQuery): Promise<ArticleList> {
  const where = publishedFilter(query);
  const source: KeysetSource<PublishedRow> = {
    order: 'publishedAt',
    count: () => database().publishedVersion.count({ where }),
    read: (stretch) => readStretch(where, stretch),
    key: (row) => ({ moment: row.publishedAt, id: row.articleId }),
  };
  const { rows, ...paging } = await readKeysetPage(source, query);
  return { items: rows.map(presentPublishedView), ...paging };
}

function publishedFilter({
  tag,
  author,
  series,
  language,
  month,
}: ArticleListQuery): Prisma.PublishedVersionWhereInput {
  return {
    ...(tag !== undefined && { tags: { some: { tag: { slug: tag } } } }),
    ...(author !== undefined && { authors: { some: { person: { slug: author } } } }),
    ...(series !== undefined && { series: { slug: series } }),
    ...(language !== undefined && { language }),
    ...(month !== undefined && { month }),
  };
}

function readStretch(
  where: Prisma.PublishedVersionWhereInput,
  { after, backwards, skip, take }: Stretch,
): Promise<PublishedRow[]> {
  return database().publishedVersion.findMany({
    where: after ? { AND: [where, beyond(after, backwards)] } : where,
    orderBy: backwards ? [{ publishedAt: 'asc' }, { articleId: 'asc' }] : [...newestFirst],
    skip,
    take,
    select: publishedRowSelect,
  });
}

function beyond({ moment, id }: { moment: Date; id: string }, backwards: boolean): Prisma.PublishedVersionWhereInput {
  if (backwards)
    return { publishedAt: { gte: moment }, OR: [{ publishedAt: { gt: moment } }, { articleId: { gt: id } }] };
  return { publishedAt: { lte: moment }, OR: [{ publishedAt: { lt: moment } }, { articleId: { lt: id } }] };
}
