import type { Actor } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { database } from '@/lib/db/database';
import { ownSubject } from './working/load-for-change';

/** All series by title, also those that no public article has; for people who write. Throws not_signed_in, forbidden. */
export async function listSeries(actor: Actor): Promise<{ slug: string; title: string }[]> {
  authorize(actor, 'article.read', ownSubject(actor));
  return database().series.findMany({
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    select: { slug: true, title: true },
  });
}
