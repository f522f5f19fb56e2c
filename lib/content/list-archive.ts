import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';

/** A month that has public articles; `month` is `YYYY-MM` in the site's time zone. */
export interface ArchiveMonth {
  month: string;
  articleCount: number;
}

/** The months that have public articles, newest first, the same for every actor. */
export async function listArchive(_actor: Actor): Promise<ArchiveMonth[]> {
  const groups = await database().publishedVersion.groupBy({
    by: ['month'],
    _count: { _all: true },
    orderBy: { month: 'desc' },
  });
  return groups.map(({ month, _count }) => ({ month, articleCount: _count._all }));
}
