import { database } from '@/lib/db/database';
import { loadReferrers } from '../references/load-referrers';
import { rerenderArticle } from './rerender-article';
import { type RerenderManner, rerenderEach } from './rerender-each';

/**
 * Renders again the public articles that refer to labels of this one, as far as what they show of it has changed; whether the
 * article itself is public no longer matters. Begins behind the identifier `after` and returns where to go on, null at the end.
 * Doing it twice does nothing more. Readers have a number that is not so any more until then, so it goes before renderings that only
 * bring the site up to date.
 */
export async function rerenderDependents(
  articleId: string,
  after = '',
  manner: RerenderManner = {},
): Promise<string | null> {
  const referrers = await loadReferrers(database(), articleId);
  const ids = referrers.map((referrer) => referrer.articleId).filter((id) => id > after);
  return rerenderEach(ids.sort(), (id) => rerenderArticle(id, 'interactive'), manner);
}
