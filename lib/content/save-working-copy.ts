import { isDeepStrictEqual } from 'node:util';
import { type Actor, actorLabel, personIdOf } from '@/lib/accounts/actor';
import type { ArticleChanges } from '@/lib/contract/article';
import { type Transaction, transaction } from '@/lib/db/database';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import { recordEvent } from '@/lib/events/record-event';
import { recordSave } from './revisions/record-save';
import type { ArticleDetail } from './views/article-view';
import { checkVersion, claimVersion } from './working/claim-version';
import { loadForChange, refuseTrashed } from './working/load-for-change';
import { loadWorkingSource } from './working/load-working-source';
import { type CopyColumns, planChanges } from './working/plan-changes';
import { presentWorkingCopy } from './working/present-working-copy';
import type { WorkingSource } from './working/working-row';

/** `version`: the version on which the changes are based. */
export interface SaveInput {
  id: string;
  version: number;
  changes: ArticleChanges;
}

/**
 * Saves changes to the working copy, which readers do not see until it is published. Omitted fields of `changes` are unchanged, and
 * changes without effect keep the version. Throws stale_version `{ sent, current }`, slug_taken `{ slug }`, not_found,
 * forbidden, not_in_this_state for an article in the trash.
 */
export async function saveWorkingCopy(actor: Actor, { id, version, changes }: SaveInput): Promise<ArticleDetail> {
  const row = await retryOnConflict(version, () =>
    transaction(async (tx) => {
      const before = await loadForChange(tx, actor, 'article.edit', id);
      refuseTrashed(before);
      checkVersion(version, before.version);
      return save(tx, actor, before, changes);
    }),
  );
  return presentWorkingCopy(actor, row);
}

async function save(
  tx: Transaction,
  actor: Actor,
  before: WorkingSource,
  changes: ArticleChanges,
): Promise<WorkingSource> {
  const { columns, tagIds } = await planChanges(tx, before, changes);
  const tagsBefore = before.workingCopy.tags.map(({ tag }) => tag.id);
  const retagged = tagIds !== undefined && !isDeepStrictEqual(tagIds, tagsBefore);
  if (Object.keys(columns).length === 0 && !retagged) return before;
  const version = await claimVersion(tx, before);
  await writeColumns(tx, before.id, columns);
  if (retagged) await replaceTags(tx, before.id, tagIds);
  const after = await loadWorkingSource(tx, before.id);
  await recordSave(tx, before, after, personIdOf(actor));
  await recordEvent(tx, { type: 'article.saved', subjectId: before.id, actor: actorLabel(actor), data: { version } });
  return after;
}

async function writeColumns(tx: Transaction, articleId: string, columns: CopyColumns): Promise<void> {
  if (Object.keys(columns).length > 0) await tx.workingCopy.updateMany({ where: { articleId }, data: columns });
}

async function replaceTags(tx: Transaction, articleId: string, tagIds: readonly string[]): Promise<void> {
  await tx.workingTag.deleteMany({ where: { articleId } });
  const rows = tagIds.map((tagId, position) => ({ articleId, tagId, position }));
  if (rows.length > 0) await tx.workingTag.createMany({ data: rows });
}
