import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { planPublication } from './published/plan-publication';
import { type DanglingReferences, findDangling } from './references/find-dangling';
import { loadReferrers } from './references/load-referrers';
import { loadPublicLabels } from './references/public-labels';
import { loadForChange, refuseTrashed } from './working/load-for-change';

/** The effects of publishing a working copy. */
export interface PublicationReview {
  /** Public articles whose references to this one would dangle. */
  dangling: DanglingReferences[];
}

/** The effects on other articles of publishing the current working copy. Throws not_in_this_state, not_found, forbidden. */
export async function reviewPublication(actor: Actor, { id }: { id: string }): Promise<PublicationReview> {
  const row = await loadForChange(database(), actor, 'article.publish', id);
  refuseTrashed(row);
  const referrers = row.publishedVersion === null ? [] : await loadReferrers(database(), id);
  if (referrers.length === 0) return { dangling: [] };
  const { publicLabels: after } = await planPublication(row);
  return { dangling: after === null ? [] : findDangling(referrers, await loadPublicLabels(database(), id), after) };
}
