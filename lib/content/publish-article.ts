import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { database, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import { recordEvent } from '@/lib/events/record-event';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { ScholiumError } from '@/lib/kernel/errors';
import { publishJobKey, publishJobKind } from './published/publish-job';
import { publishNow } from './published/publish-now';
import type { ArticleDetail } from './views/article-view';
import { checkVersion, claimVersion } from './working/claim-version';
import { loadForChange, refuseTrashed } from './working/load-for-change';
import { loadWorkingSource } from './working/load-working-source';
import { presentWorkingCopy } from './working/present-working-copy';
import type { WorkingSource } from './working/working-row';

/**
 * `version`: the version on which the request is based; omitted: the current one. `publishedAt`: undefined uses the working copy's
 * date, null the current time. `allowDangling`: publish even if references of other public articles will dangle.
 */
export interface PublishInput {
  id: string;
  version?: number | undefined;
  publishedAt?: Date | null | undefined;
  allowDangling?: boolean | undefined;
}

/**
 * Publishes the working copy, or with a date in the future (by the database's clock) schedules it; edits until then are included.
 * A public article keeps its date unless another is given or was saved. Publishing content that is already public changes at most
 * the date. Throws stale_version, slug_taken, already_published for a future date of a public article, references_would_dangle
 * `{ articles }`, not_in_this_state for an article in the trash, not_found, forbidden. A scheduled article is not public, so its
 * publication cannot remove a public label.
 */
export async function publishArticle(
  actor: Actor,
  { id, version, publishedAt, allowDangling = false }: PublishInput,
): Promise<ArticleDetail> {
  const row = await retryOnConflict(version, async () => {
    const before = await loadForChange(database(), actor, 'article.publish', id);
    refuseTrashed(before);
    checkVersion(version, before.version);
    const moment = await databaseTime(database());
    const date = publicationDate(before, publishedAt) ?? moment;
    return date > moment ? schedule(actor, before, date) : publishNow(actor, before, date, { allowDangling });
  });
  return presentWorkingCopy(actor, row);
}

function publicationDate(row: WorkingSource, requestedDate: Date | null | undefined): Date | undefined {
  const date = requestedDate === undefined ? row.workingCopy.publishedAt : requestedDate;
  return date ?? row.publishedVersion?.publishedAt;
}

async function schedule(actor: Actor, row: WorkingSource, date: Date): Promise<WorkingSource> {
  if (row.publishedVersion) throw new ScholiumError('already_published', { slug: row.publishedVersion.slug });
  if (row.status === 'scheduled' && row.scheduledFor?.getTime() === date.getTime()) return row;
  return transaction(async (tx) => {
    const version = await claimVersion(tx, row, { status: 'scheduled', scheduledFor: date });
    await tx.workingCopy.updateMany({ where: { articleId: row.id }, data: { publishedAt: date } });
    await enqueueJob(tx, {
      kind: publishJobKind,
      key: publishJobKey(row.id),
      data: { articleId: row.id },
      runAt: date,
    });
    const data = { version, scheduledFor: date.toISOString() };
    await recordEvent(tx, { type: 'article.scheduled', subjectId: row.id, actor: actorLabel(actor), data });
    return loadWorkingSource(tx, row.id);
  });
}
