import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import type { SiteChanges } from '@/lib/contract/site';
import { type Transaction, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { monthOf } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { requireSite, type SiteSettings } from './read-site';

/**
 * Changes the site's settings; omitted settings are unchanged. A new time zone updates the months of published articles. A
 * change without effect keeps the version. Throws stale_version `{ sent, current }`, forbidden.
 */
export async function updateSite(
  actor: Actor,
  input: { version: number; changes: SiteChanges },
): Promise<SiteSettings> {
  authorize(actor, 'site.edit');
  const { changes } = input;
  return transaction(async (tx) => {
    const site = await requireSite(tx);
    if (site.version !== input.version) throw staleVersion(input.version, site.version);
    const data = different(site, changes);
    const fields = Object.keys(data);
    if (fields.length === 0) return site;
    const where = { id: 1, version: site.version };
    const { count } = await tx.site.updateMany({ where, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw staleVersion(input.version, (await requireSite(tx)).version);
    if (data.timeZone !== undefined) await recountMonths(tx, data.timeZone);
    await recordEvent(tx, { type: 'site.updated', subjectId: 'site', actor: actorLabel(actor), data: { fields } });
    return requireSite(tx);
  });
}

const chunkSize = 500;

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The settings to write: only those whose value changes. */
function different(site: SiteSettings, changes: SiteChanges): Given<SiteChanges> {
  const isNew = ([field, value]: [string, unknown]) =>
    value !== undefined && value !== site[field as keyof SiteChanges];
  return Object.fromEntries(Object.entries(changes).filter(isNew));
}

async function recountMonths(tx: Transaction, timeZone: string): Promise<void> {
  const published = await tx.publishedVersion.findMany({ select: { articleId: true, publishedAt: true, month: true } });
  const moved = new Map<string, string[]>();
  for (const { articleId, publishedAt, month } of published) {
    const newMonth = monthOf(publishedAt, timeZone);
    if (newMonth !== month) moved.set(newMonth, [...(moved.get(newMonth) ?? []), articleId]);
  }
  for (const [month, ids] of moved) {
    for (let start = 0; start < ids.length; start += chunkSize) {
      await tx.publishedVersion.updateMany({
        where: { articleId: { in: ids.slice(start, start + chunkSize) } },
        data: { month },
      });
    }
  }
}

function staleVersion(sentVersion: number, current: number): ScholiumError {
  return new ScholiumError('stale_version', { sent: sentVersion, current });
}
