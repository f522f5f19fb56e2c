import { systemActor } from '@/lib/accounts/actor';
import { database, type Queryable, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { publishNow } from './published/publish-now';
import { withdraw } from './published/withdraw';
import { loadWorkingSource } from './working/load-working-source';
import { authorIdsOf, type WorkingSource } from './working/working-row';

const scheduler = systemActor('scheduler');
const batchSize = 50;
const maxTries = 5;
const overtakenCodes = new Set(['stale_version', 'conflict']);

/**
 * Publishes every scheduled article that is due by the database's clock, with the planned date, and returns how many this call
 * published. Safe to call at any time and from several processes: each article is published once. An article without an active
 * author, or whose address is taken, becomes a draft again, with the reason in its event. An article that fails otherwise stays
 * scheduled and does not block the others; its error is thrown when they are done.
 */
export async function publishDueArticles(): Promise<number> {
  const moment = await databaseTime(database());
  const failures: unknown[] = [];
  let published = 0;
  for (let ids = await findDue(moment, ''); ids.length > 0; ids = await findDue(moment, ids.at(-1) ?? '')) {
    for (const id of ids) {
      const wasPublished = await publishDue(id, moment).catch((error: unknown) => void failures.push(error));
      if (wasPublished) published += 1;
    }
  }
  if (failures.length > 0) throw failures[0];
  return published;
}

async function findDue(moment: Date, after: string): Promise<string[]> {
  const rows = await database().article.findMany({
    where: { status: 'scheduled', deletedAt: null, scheduledFor: { lte: moment }, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: batchSize,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** An edit between reading and publishing makes the attempt stale, a change of its references a conflict; the next attempt includes it. */
async function publishDue(id: string, moment: Date): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const row = await loadWorkingSource(database(), id);
    if (row.status !== 'scheduled' || row.deletedAt || !row.scheduledFor || row.scheduledFor > moment) return false;
    try {
      return await publishOrRefuse(row, row.scheduledFor);
    } catch (error) {
      if (tries === maxTries || !isScholiumError(error) || !overtakenCodes.has(error.code)) throw error;
    }
  }
}

async function publishOrRefuse(row: WorkingSource, date: Date): Promise<boolean> {
  if (!(await hasActiveAuthor(database(), row))) return refuse(row, 'author_disabled');
  try {
    await publishNow(scheduler, row, date, { allowDangling: true });
    return true;
  } catch (error) {
    if (isScholiumError(error) && error.code === 'slug_taken') return refuse(row, error.code);
    throw error;
  }
}

/** An article without authors (created by the program itself) belongs to the site. */
async function hasActiveAuthor(queryable: Queryable, row: WorkingSource): Promise<boolean> {
  const authorIds = authorIdsOf(row);
  return (
    authorIds.length === 0 || (await queryable.person.count({ where: { id: { in: authorIds }, disabledAt: null } })) > 0
  );
}

async function refuse(row: WorkingSource, reason: string): Promise<false> {
  await transaction((tx) =>
    withdraw(
      tx,
      scheduler,
      row,
      { type: 'article.publication_refused', status: 'draft', reason },
      { allowDangling: false, renewed: new Map() },
    ),
  );
  log().warn({ articleId: row.id, reason }, 'a scheduled article was not published and is a draft again');
  return false;
}
