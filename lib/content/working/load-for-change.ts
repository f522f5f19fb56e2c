import type { Actor } from '@/lib/accounts/actor';
import { type Action, allows, authorize, ownSubject } from '@/lib/accounts/policy';
import type { Queryable } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { loadWorkingSource } from './load-working-source';
import { authorIdsOf, type WorkingSource } from './working-row';

/**
 * The article that `actor` wants to change by `action`. Throws not_signed_in or missing_scope before the query, so that these
 * reveal nothing; then not_found if the actor may not see the article, forbidden if it may see but not change it.
 */
export async function loadForChange(
  queryable: Queryable,
  actor: Actor,
  action: Action,
  id: string,
): Promise<WorkingSource> {
  authorize(actor, action, ownSubject(actor));
  const row = await loadWorkingSource(queryable, id);
  const subject = { authorIds: authorIdsOf(row) };
  if (allows(actor, action, subject)) return row;
  const visible = row.publishedVersion !== null || allows(actor, 'article.read', subject);
  throw new ScholiumError(visible ? 'forbidden' : 'not_found');
}

/** Throws not_in_this_state `{ status: 'trash' }` for an article in the trash, which must be restored before anything else. */
export function refuseTrashed(row: WorkingSource): void {
  if (row.deletedAt) throw new ScholiumError('not_in_this_state', { status: 'trash' });
}
