import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { ScholiumError } from '@/lib/kernel/errors';

/** Throws stale_version `{ sent, current }` if a version was sent and is not the current one. */
export function checkVersion(sentVersion: number | undefined, current: number): void {
  if (sentVersion !== undefined && sentVersion !== current)
    throw new ScholiumError('stale_version', { sent: sentVersion, current });
}

/**
 * Increments the article's version from the one in `row` and sets `state`; of several transactions that start from the same
 * version exactly one succeeds. Returns the new version. Throws stale_version `{ sent, current }`.
 */
export async function claimVersion(
  tx: Transaction,
  row: { id: string; version: number },
  state: Omit<Prisma.ArticleUncheckedUpdateManyInput, 'id' | 'version'> = {},
): Promise<number> {
  const version = row.version + 1;
  const { count } = await tx.article.updateMany({
    where: { id: row.id, version: row.version },
    data: { ...state, version },
  });
  if (count === 1) return version;
  const current = await tx.article.findUnique({ where: { id: row.id }, select: { version: true } });
  if (!current) throw new ScholiumError('not_found');
  throw new ScholiumError('stale_version', { sent: row.version, current: current.version });
}
