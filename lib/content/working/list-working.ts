import { type Actor, personIdOf } from '@/lib/accounts/actor';
import { allows, authorize, ownSubject } from '@/lib/accounts/policy';
import type { ArticleListQuery } from '@/lib/contract/article';
import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { readSite } from '@/lib/site/read-site';
import { type KeysetSource, keysetBeyond, keysetOrder, readKeysetPage, type Stretch } from '../paging/keyset-page';
import { monthRange } from '../paging/month-range';
import type { ArticleList } from '../views/article-view';
import { presentWorkingView } from './present-working-copy';
import { type WorkingRow, withWorkingCopy, workingRowSelect } from './working-row';
import { readSummaries } from './working-summaries';

/** The part of `listArticles` that is not public: working copies outside the trash that `actor` may read. */
export async function listWorking(actor: Actor, query: ArticleListQuery): Promise<ArticleList> {
  authorize(actor, 'article.read', ownSubject(actor));
  const where = await workingFilter(actor, query);
  const source: KeysetSource<WorkingRow> = {
    order: 'updatedAt',
    count: () => database().article.count({ where }),
    read: (stretch) => readStretch(where, stretch),
    key: (row) => ({ moment: row.updatedAt, id: row.id }),
  };
  const { rows, ...paging } = await readKeysetPage(source, query);
  const summaries = await readSummaries(rows);
  const items = rows.flatMap((row) => {
    const summary = summaries.get(row.id);
    return summary ? [presentWorkingView(row, summary)] : [];
  });
  return { items, ...paging };
}

async function workingFilter(actor: Actor, query: ArticleListQuery): Promise<Prisma.ArticleWhereInput> {
  const { status, tag, author, series, language, month } = query;
  const ownOnly = allows(actor, 'article.read') ? [] : [{ authors: { some: { personId: personIdOf(actor) ?? '' } } }];
  const copy: Prisma.WorkingCopyWhereInput[] = [
    ...ownOnly,
    ...(tag === undefined ? [] : [{ tags: { some: { tag: { slug: tag } } } }]),
    ...(author === undefined ? [] : [{ authors: { some: { person: { slug: author } } } }]),
    ...(series === undefined ? [] : [{ series: { slug: series } }]),
    ...(language === undefined ? [] : [{ language }]),
    ...(month === undefined ? [] : [await datedIn(month)]),
  ];
  return {
    deletedAt: null,
    ...(status !== undefined && status !== 'any' && { status }),
    workingCopy: { is: { AND: copy } },
  };
}

async function datedIn(month: string): Promise<Prisma.WorkingCopyWhereInput> {
  const { from, before } = monthRange(month, (await readSite())?.timeZone ?? 'UTC');
  return { publishedAt: { gte: from, lt: before } };
}

const columns = ['updatedAt', 'id'] as const;

async function readStretch(
  where: Prisma.ArticleWhereInput,
  { after, backwards, skip, take }: Stretch,
): Promise<WorkingRow[]> {
  const rows = await database().article.findMany({
    where: after ? { AND: [where, keysetBeyond(...columns, after, backwards)] } : where,
    orderBy: keysetOrder(...columns, backwards),
    skip,
    take,
    select: workingRowSelect,
  });
  return rows.map(withWorkingCopy);
}
