import { type Actor, actorLabel, personIdOf } from '@/lib/accounts/actor';
import { type Transaction, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { monthOf } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import type { Rendering } from '@/lib/markdown/rendering';
import { readSite } from '@/lib/site/read-site';
import { replaceAliases } from '../headings/stored-aliases';
import { type PrerenderedReferrers, prerenderReferrers } from '../references/prerender-referrers';
import { lockPublicLabels } from '../references/public-labels-lock';
import { updateReferrers } from '../references/update-referrers';
import { hashInputs, loadRenderingInputs } from '../rendering/load-rendering-inputs';
import { storeRendering } from '../rendering/store-rendering';
import { contentOf } from '../revisions/revision-content';
import { writeRevision } from '../revisions/write-revision';
import { claimVersion } from '../working/claim-version';
import { loadWorkingSource } from '../working/load-working-source';
import type { WorkingSource } from '../working/working-row';
import { isRenderedWith, type PublicationPlan, planPublication } from './plan-publication';
import { publishJobKey } from './publish-job';
import { type Dating, movePublishedDate, replacePublishedVersion } from './store-published-version';
import { takePublicAddress } from './take-public-address';

/** `allowDangling`: references of other public articles may dangle afterwards. */
export interface PublishOptions {
  allowDangling: boolean;
}

/**
 * Publishes the working copy in `row`, dated `date`. The text is rendered before the transaction begins, which fails with stale_version if
 * the article was changed since `row` was read, and with conflict if an input of the rendering was. If exactly this content is already
 * public, at most the date is changed, without a new revision or rendering. Throws slug_taken `{ slug }`, references_would_dangle `{
 * articles }`.
 */
export async function publishNow(
  actor: Actor,
  row: WorkingSource,
  date: Date,
  { allowDangling }: PublishOptions,
): Promise<WorkingSource> {
  const plan = await planPublication(row);
  if (plan.rendering === null && isUnchanged(row, date)) return row;
  const renewed = await prerenderedFor(row, plan, allowDangling);
  return transaction(async (tx) => {
    await lockPublicLabels(tx);
    const version = await claimVersion(tx, row, {
      status: 'published',
      scheduledFor: null,
      publishedAtVersion: row.version + 1,
    });
    const month = monthOf(date, (await readSite(tx))?.timeZone ?? 'UTC');
    const publication = { actor, row, plan, dating: { date, month, version } };
    if (plan.rendering === null) await movePublishedDate(tx, row.id, publication.dating);
    else {
      await updateReferrers(tx, row.id, plan.publicLabels, { allowDangling, renewed });
      await storePublication(tx, publication, plan.rendering);
    }
    await tx.workingCopy.updateMany({ where: { articleId: row.id }, data: { publishedAt: date } });
    if (row.scheduledFor) await cancelJob(tx, publishJobKey(row.id));
    await recordPublication(tx, publication);
    return loadWorkingSource(tx, row.id);
  });
}

/** The publication that the transaction stores. */
interface Publication {
  actor: Actor;
  row: WorkingSource;
  plan: PublicationPlan;
  dating: Dating;
}

/** A first publication removes no public text. */
async function prerenderedFor(
  row: WorkingSource,
  { publicLabels }: PublicationPlan,
  allowDangling: boolean,
): Promise<PrerenderedReferrers> {
  return row.publishedVersion === null || publicLabels === null
    ? new Map()
    : prerenderReferrers(row.id, publicLabels, allowDangling);
}

function isUnchanged(row: WorkingSource, date: Date): boolean {
  const dates = [row.publishedVersion?.publishedAt, row.workingCopy.publishedAt];
  return row.version === row.publishedAtVersion && dates.every((known) => known?.getTime() === date.getTime());
}

async function storePublication(
  tx: Transaction,
  { actor, row, plan, dating }: Publication,
  rendering: Rendering,
): Promise<void> {
  const { choice, inputs, aliases } = plan;
  if (hashInputs(await loadRenderingInputs(row.workingCopy, tx)) !== plan.sharedInputs)
    throw new ScholiumError('conflict');
  await takePublicAddress(tx, row);
  const revisionId = choice.revisionId ?? (await writePublishedRevision(tx, actor, row, choice.nextNumber));
  if (!isRenderedWith(choice, inputs))
    await storeRendering(tx, revisionId, rendering, { inputs, replaces: choice.rendering !== null });
  await replaceAliases(tx, row.id, aliases);
  if (choice.revisionId) await tx.revision.updateMany({ where: { id: revisionId }, data: { reason: 'published' } });
  await replacePublishedVersion(tx, row, revisionId, rendering, dating);
}

function writePublishedRevision(tx: Transaction, actor: Actor, row: WorkingSource, number: number): Promise<string> {
  const facts = { articleId: row.id, number, reason: 'published', createdById: personIdOf(actor) } as const;
  return writeRevision(tx, { ...facts, content: contentOf(row) });
}

function recordPublication(tx: Transaction, { actor, row, dating: { date, version } }: Publication): Promise<void> {
  const data = {
    version,
    slug: row.workingCopy.slug,
    previousSlug: row.publishedVersion?.slug ?? null,
    publishedAt: date.toISOString(),
  };
  return recordEvent(tx, { type: 'article.published', subjectId: row.id, actor: actorLabel(actor), data });
}
