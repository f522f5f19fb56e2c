import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import type { Language } from '@/lib/kernel/language';
import { keysetBeyond, keysetOrder, type Stretch } from '../paging/keyset-page';
import { type PublishedRow, publishedRowSelect } from './published-row';

/** A filter for public articles: slugs of tag, author and series, `YYYY-MM` in the site's time zone, language. */
export interface PublishedFilter {
  tag?: string | undefined;
  author?: string | undefined;
  series?: string | undefined;
  month?: string | undefined;
  language?: Language | undefined;
}

/** The public articles under a filter, newest first, equal dates by identifier. Reads only published versions. */
export interface PublishedSource {
  count(): Promise<number>;
  read(stretch: Stretch): Promise<PublishedRow[]>;
}

/** Chooses the list with an index for the filter: that of a tag, or that of all published versions. */
export async function findPublishedSource({ tag: slug, ...filter }: PublishedFilter): Promise<PublishedSource> {
  const where = versionFilter(filter);
  if (slug === undefined) return everyArticle(where);
  const tag = await database().tag.findUnique({ where: { slug }, select: { id: true } });
  return tag ? articlesWithTag(tag.id, where) : { count: async () => 0, read: async () => [] };
}

const columns = ['publishedAt', 'articleId'] as const;

function versionFilter({
  author,
  series,
  month,
  language,
}: Omit<PublishedFilter, 'tag'>): Prisma.PublishedVersionWhereInput {
  return {
    ...(author !== undefined && { authors: { some: { person: { slug: author } } } }),
    ...(series !== undefined && { series: { slug: series } }),
    ...(month !== undefined && { month }),
    ...(language !== undefined && { language }),
  };
}

function everyArticle(where: Prisma.PublishedVersionWhereInput): PublishedSource {
  return {
    count: () => database().publishedVersion.count({ where }),
    read: ({ after, backwards, skip, take }) =>
      database().publishedVersion.findMany({
        where: after ? { AND: [where, keysetBeyond(...columns, after, backwards)] } : where,
        orderBy: keysetOrder(...columns, backwards),
        skip,
        take,
        select: publishedRowSelect,
      }),
  };
}

function articlesWithTag(tagId: string, version: Prisma.PublishedVersionWhereInput): PublishedSource {
  const where = Object.keys(version).length === 0 ? { tagId } : { tagId, publishedVersion: version };
  return {
    count: () => database().publishedTag.count({ where }),
    read: async ({ after, backwards, skip, take }) => {
      const uses = await database().publishedTag.findMany({
        where: after ? { AND: [where, keysetBeyond(...columns, after, backwards)] } : where,
        orderBy: keysetOrder(...columns, backwards),
        skip,
        take,
        select: { publishedVersion: { select: publishedRowSelect } },
      });
      return uses.map(({ publishedVersion }) => publishedVersion);
    },
  };
}
