import { ScholiumError } from '@/lib/kernel/errors';
import type { Referrer } from './load-referrers';
import { appearanceOf, type PublicLabels } from './public-labels';

/** A public article and those of its references that would lead nowhere, by the names it uses. */
export interface DanglingReferences {
  slug: string;
  title: string;
  labels: string[];
}

/** The references that lead somewhere now and would not afterwards. What dangles already is not counted again. */
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

/** Articles that an error names; more are counted. */
const namedAtMost = 50;

/** The refusal of what would leave these: references_would_dangle `{ articles, names, count }`. */
export function wouldDangle(dangling: readonly DanglingReferences[]): ScholiumError {
  const articles = dangling.slice(0, namedAtMost);
  const names = articles.map(({ title, labels }) => `${title} (${labels.join(', ')})`);
  return new ScholiumError('references_would_dangle', { articles, names, count: dangling.length });
}
