import { hasOutdated } from '@/lib/content/rendering/outdated';
import { transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { now } from '@/lib/kernel/clock';
import { log } from '@/lib/kernel/log';
import { engineVersion } from '@/lib/markdown/engine-version';

/** The kind, and the key, of the one job that renders again what another version of the engine rendered. */
export const rerenderOutdatedKind = 'rerender-outdated';

/**
 * Schedules the rendering of articles that readers have as another version of the engine rendered them, and returns whether it
 * did. An order for this version that is open already goes on where it is; one for another version starts over.
 */
export async function planRerendering(): Promise<boolean> {
  if (!(await hasOutdated())) return false;
  const isNew = await transaction(async (tx) => {
    await lockTransaction(tx, 'jobs.plan-rerendering');
    const open = await tx.job.findUnique({ where: { key: rerenderOutdatedKind }, select: { data: true } });
    if (open && JSON.parse(open.data).engineVersion === engineVersion) return false;
    const data = { engineVersion };
    await enqueueJob(tx, { kind: rerenderOutdatedKind, key: rerenderOutdatedKind, data, runAt: now() });
    return true;
  });
  if (isNew) log().info({ engineVersion }, 'the site will be rendered again by the present engine');
  return isNew;
}
