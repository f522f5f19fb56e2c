import { ScholiumError } from '@/lib/kernel/errors';
import type { Referrer } from './load-referrers';
import { appearanceOf, type PublicLabels } from './public-labels';

/** A public article and its references that would dangle, by the names it uses. */
export interface DanglingReferences {
  slug: string;
  title: string;
  labels: string[];
}

/** The references that resolve now and would dangle afterwards. References that already dangle do not count. */
export function findDangling(
  referrers: readonly Referrer[],
  before: PublicLabels | null,
  after: PublicLabels | null,
): DanglingReferences[] {
  return referrers.flatMap(({ slug, title, targets }) => {
    const labels = targets.filter((name) => appearanceOf(before, name) !== null && appearanceOf(after, name) === null);
    return labels.length > 0 ? [{ slug, title, labels }] : [];
  });
}

/** How many articles an error lists; the rest are counted. */
const maxNamedArticles = 50;

/** The error for a change that would leave these references dangling: references_would_dangle `{ articles, names, count }`. */
export function wouldDangle(dangling: readonly DanglingReferences[]): ScholiumError {
  const articles = dangling.slice(0, maxNamedArticles);
  const names = articles.map(({ title, labels }) => `${title} (${labels.join(', ')})`);
  return new ScholiumError('references_would_dangle', { articles, names, count: dangling.length });
}
