import type { Actor } from '@/lib/accounts/actor';
import type { Action } from '@/lib/accounts/policy';
import { type Transaction, transaction } from '@/lib/db/database';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import type { ArticleDetail } from '../views/article-view';
import { checkVersion } from './claim-version';
import { loadForChange } from './load-for-change';
import { presentWorkingCopy } from './present-working-copy';
import type { WorkingSource } from './working-row';

/** The article whose state changes; `version`: the version on which the change is based; omitted: the current one. */
export interface StateInput {
  id: string;
  version?: number | undefined;
}

/** `allowDangling`: references of other public articles to this one may dangle afterwards. */
export interface WithdrawalInput extends StateInput {
  allowDangling?: boolean | undefined;
}

/** Runs a change of state in a transaction on an article for which `actor` may do `action`, and returns the changed article. */
export async function changeState(
  actor: Actor,
  action: Action,
  { id, version }: StateInput,
  change: (tx: Transaction, row: WorkingSource) => Promise<WorkingSource>,
): Promise<ArticleDetail> {
  const row = await retryOnConflict(version, () =>
    transaction(async (tx) => {
      const before = await loadForChange(tx, actor, action, id);
      checkVersion(version, before.version);
      return change(tx, before);
    }),
  );
  return presentWorkingCopy(actor, row);
}
