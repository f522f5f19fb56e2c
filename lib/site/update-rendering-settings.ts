import { type Actor, actorLabel } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import type { RenderingChanges, RenderingSettings } from '@/lib/contract/rendering-settings';
import { type Transaction, transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { recordEvent } from '@/lib/events/record-event';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { mathPackages } from '@/lib/kernel/math-packages';
import { readRenderingSettings } from './read-rendering-settings';

/** The kind, and the key, of the single job that renders articles again after a change of the rendering settings. */
export const renderingJobKind = 'rerender-articles';

/** `version`: the version on which the change is based; omitted: the current one. */
export interface RenderingSettingsInput {
  version?: number | undefined;
  changes: RenderingChanges;
}

/**
 * Changes the site's rendering settings; omitted settings are unchanged, `macros` are replaced as a whole. Published articles
 * that use a changed setting are rendered again in the background. A change without effect keeps the version.
 * Throws stale_version `{ sent, current }`, forbidden.
 */
export async function updateRenderingSettings(
  actor: Actor,
  { version, changes }: RenderingSettingsInput,
): Promise<RenderingSettings> {
  authorize(actor, 'rendering.edit');
  return transaction(async (tx) => {
    await lockTransaction(tx, 'rendering-settings');
    const before = await readRenderingSettings(tx);
    if (version !== undefined && version !== before.version)
      throw new ScholiumError('stale_version', { sent: version, current: before.version });
    const wanted = { ...before, ...definedChanges(changes) };
    const fields = (['macros', 'packages', 'bibliography', 'citationStyle'] as const).filter(
      (field) => textOf(wanted[field]) !== textOf(before[field]),
    );
    if (fields.length === 0) return before;
    await storeSettings(tx, { ...wanted, version: before.version + 1 });
    await enqueueJob(tx, { kind: renderingJobKind, key: renderingJobKind, data: {}, runAt: now() });
    const event = { type: 'site.rendering_changed', subjectId: 'site', actor: actorLabel(actor) };
    await recordEvent(tx, { ...event, data: { fields } });
    return readRenderingSettings(tx);
  });
}

function definedChanges({ macros, packages, bibliography, citationStyle }: RenderingChanges) {
  return {
    ...(macros !== undefined && { macros }),
    ...(packages !== undefined && { packages: mathPackages.filter((name) => packages.includes(name)) }),
    ...(bibliography !== undefined && { bibliography }),
    ...(citationStyle !== undefined && { citationStyle }),
  };
}

/** The order of macros does not count as a change. */
function textOf(value: string | readonly string[] | Record<string, string>): string {
  return typeof value === 'string' ? value : JSON.stringify(Object.entries(value).sort());
}

async function storeSettings(
  tx: Transaction,
  { macros, packages, bibliography, citationStyle, version }: RenderingSettings,
): Promise<void> {
  const row = {
    macros: JSON.stringify(macros),
    packages: JSON.stringify(packages),
    bibliography,
    citationStyle,
    version,
  };
  await tx.renderingSettings.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
}
