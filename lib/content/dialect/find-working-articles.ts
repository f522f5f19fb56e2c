import type { ArticleStatus } from '@/lib/contract/article';
import { database } from '@/lib/db/database';
import { Prisma } from '@/lib/db/generated/sqlite/client';

/**
 * Which working copies to find. `search`: text in the title, case-insensitive. `from`/`before`: limits of the date that the list
 * shows. `authorId`: only that person's.
 */
export interface WorkingFilter {
  authorId: string | null;
  search: string | null;
  tag: string | null;
  from: Date | null;
  before: Date | null;
}

export type WorkingView = ArticleStatus | 'trash' | 'all';
export type WorkingCounts = Record<WorkingView, number>;

/**
 * The number of articles in each view of the list under `filter`; `all` excludes the trash. The SQL works on both engines: the
 * client has no case-insensitive search on SQLite, and on neither engine one that treats `%` and `_` literally.
 */
export async function countWorkingArticles(filter: WorkingFilter): Promise<WorkingCounts> {
  const rows = await database().$queryRaw<{ view: WorkingView; count: bigint | number }[]>`
    SELECT CASE WHEN a."deletedAt" IS NULL THEN a."status" ELSE 'trash' END AS "view", COUNT(*) AS "count"
    ${fromClause} WHERE ${conditions(filter)} GROUP BY 1`;
  const counts: WorkingCounts = { all: 0, draft: 0, scheduled: 0, published: 0, archived: 0, trash: 0 };
  for (const { view, count } of rows) {
    counts[view] += Number(count);
    if (view !== 'trash') counts.all += Number(count);
  }
  return counts;
}

/** The identifiers of one part of a view under `filter`, most recently changed first. */
export async function findWorkingArticles(
  filter: WorkingFilter,
  view: WorkingView,
  range: { skip: number; take: number },
): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT a."id" AS "id" ${fromClause} WHERE ${conditions(filter)} AND ${viewCondition(view)}
    ORDER BY a."updatedAt" DESC, a."id" DESC LIMIT ${range.take} OFFSET ${range.skip}`;
  return rows.map(({ id }) => id);
}

const fromClause = Prisma.sql`FROM "Article" a JOIN "WorkingCopy" w ON w."articleId" = a."id"
  LEFT JOIN "PublishedVersion" p ON p."articleId" = a."id"`;

/** The date that the list shows: of publication, planned, or of the last change. */
const shownDate = Prisma.sql`COALESCE(p."publishedAt", a."scheduledFor", w."publishedAt", a."updatedAt")`;

function viewCondition(view: WorkingView): Prisma.Sql {
  if (view === 'trash') return Prisma.sql`a."deletedAt" IS NOT NULL`;
  if (view === 'all') return Prisma.sql`a."deletedAt" IS NULL`;
  return Prisma.sql`a."deletedAt" IS NULL AND a."status" = ${view}`;
}

function conditions({ authorId, search, tag, from, before }: WorkingFilter): Prisma.Sql {
  const conditionList = [Prisma.sql`1 = 1`];
  if (authorId !== null)
    conditionList.push(
      exists(Prisma.sql`"WorkingAuthor" x WHERE x."articleId" = a."id" AND x."personId" = ${authorId}`),
    );
  if (search !== null) conditionList.push(Prisma.sql`lower(w."title") LIKE lower(${likePattern(search)}) ESCAPE '\\'`);
  if (tag !== null) conditionList.push(exists(tagCondition(tag)));
  if (from !== null) conditionList.push(Prisma.sql`${shownDate} >= ${from}`);
  if (before !== null) conditionList.push(Prisma.sql`${shownDate} < ${before}`);
  return Prisma.join(conditionList, ' AND ');
}

function exists(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM ${rows})`;
}

function tagCondition(slug: string): Prisma.Sql {
  return Prisma.sql`"WorkingTag" x JOIN "Tag" t ON t."id" = x."tagId" WHERE x."articleId" = a."id" AND t."slug" = ${slug}`;
}

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
