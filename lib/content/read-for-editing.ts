import type { Actor } from '@/lib/accounts/actor';
import { allows, authorize, ownSubject } from '@/lib/accounts/policy';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { ArticleDetail } from './views/article-view';
import { loadWorkingSource } from './working/load-working-source';
import { presentWorkingCopy } from './working/present-working-copy';
import { authorIdsOf } from './working/working-row';

/** The working copy, rendered, also from the trash. Throws not_found for what the actor may not see. */
export async function readForEditing(actor: Actor, id: string): Promise<ArticleDetail> {
  authorize(actor, 'article.read', ownSubject(actor));
  const row = await loadWorkingSource(database(), id);
  if (!allows(actor, 'article.read', { authorIds: authorIdsOf(row) })) throw new ScholiumError('not_found');
  return presentWorkingCopy(row);
}
