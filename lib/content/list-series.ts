import type { Actor } from '@/lib/accounts/actor';
import { authorize, ownSubject } from '@/lib/accounts/policy';
import { database } from '@/lib/db/database';
import { visibleSeries } from './views/visible-names';

/** Maximum series to choose from. */
const maxSeries = 500;

/** Series by title, those of public articles and of drafts that the actor may read; for authors. Throws not_signed_in, forbidden. */
export async function listSeries(actor: Actor): Promise<{ slug: string; title: string }[]> {
  authorize(actor, 'article.read', ownSubject(actor));
  return database().series.findMany({
    where: visibleSeries(actor),
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    take: maxSeries,
    select: { slug: true, title: true },
  });
}
