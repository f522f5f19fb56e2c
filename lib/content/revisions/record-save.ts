import type { Transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import type { WorkingSource } from '../working/working-row';
import { contentOf, revisionContentSelect, sameContent } from './revision-content';
import { writeRevision } from './write-revision';

/** Saves by one person within this time form one revision. */
const burstMs = 5 * 60_000;

/**
 * Records a save that turned `before` into `after` in the history: if the last revision is older than five minutes or by another
 * person, the previous state is written (unless it is already stored) and then the new one, so that neither the end of one's
 * earlier work nor that of a colleague is lost.
 */
export async function recordSave(
  tx: Transaction,
  before: WorkingSource,
  after: WorkingSource,
  personId: string | null,
): Promise<void> {
  const last = await tx.revision.findFirst({
    where: { articleId: after.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, createdById: true, createdAt: true },
  });
  if (last && last.createdById === personId && now().getTime() - last.createdAt.getTime() < burstMs) return;
  let number = (last?.number ?? 0) + 1;
  const facts = { articleId: after.id, reason: 'saved' } as const;
  if (last && !(await hasContent(tx, last.id, before))) {
    await writeRevision(tx, { ...facts, number, content: contentOf(before), createdById: last.createdById });
    number += 1;
  }
  await writeRevision(tx, { ...facts, number, content: contentOf(after), createdById: personId });
}

async function hasContent(tx: Transaction, revisionId: string, state: WorkingSource): Promise<boolean> {
  const revision = await tx.revision.findUnique({ where: { id: revisionId }, select: revisionContentSelect });
  return revision !== null && sameContent(revision, contentOf(state));
}
