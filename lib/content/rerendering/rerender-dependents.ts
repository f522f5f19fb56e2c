import { database } from '@/lib/db/database';
import { loadReferrers } from '../references/load-referrers';
import { rerenderArticle } from './rerender-article';
import { type RunOptions, rerenderEach } from './rerender-each';

/**
 * Renders again the public articles that refer to labels of this one, if what they show of it has changed; the article itself need
 * not be public. Begins after the identifier `after` and returns where to continue, null at the end. Idempotent. Until then readers
 * see outdated numbers, so it has priority over renderings that only bring the site up to date.
 */
export async function rerenderDependents(
  articleId: string,
  after = '',
  runOptions: RunOptions = {},
): Promise<string | null> {
  const referrers = await loadReferrers(database(), articleId);
  const ids = referrers.map((referrer) => referrer.articleId).filter((id) => id > after);
  return rerenderEach(ids.sort(), (id) => rerenderArticle(id, 'interactive'), runOptions);
}
