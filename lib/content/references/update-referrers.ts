import type { Transaction } from '@/lib/db/database';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { hashInputs } from '../rendering/load-rendering-inputs';
import { replaceRendering } from '../rendering/replace-rendering';
import { findDangling, wouldDangle } from './find-dangling';
import { addressesOf, loadReferrers } from './load-referrers';
import { type LabelChange, loadReferrerSource, type PrerenderedReferrers } from './prerender-referrers';
import { appearanceOf, loadPublicLabels, type PublicLabels, withdrawsText } from './public-labels';
import { queueRerendering } from './queue-rerendering';
import { redactReferences } from './redact-references';

/** `allowDangling`: references may dangle afterwards. `renewed`: the result of `prerenderReferrers` for this change. */
export interface ReferrerUpdate {
  allowDangling: boolean;
  renewed: PrerenderedReferrers;
}

/**
 * To be called in the transaction that changes a public article, before it does. Text of it that is withdrawn (its title, a heading)
 * is removed from other public articles in this transaction: by their new renderings or, if there is no valid one, by removing that
 * text from the current one. Articles with other differences are rendered again in the background. Throws references_would_dangle
 * `{ articles }` if a reference would dangle, unless `allowDangling` permits it.
 */
export async function updateReferrers(
  tx: Transaction,
  articleId: string,
  after: PublicLabels | null,
  { allowDangling, renewed }: ReferrerUpdate,
): Promise<void> {
  const referrers = await loadReferrers(tx, articleId, after === null ? [] : [after.slug]);
  if (referrers.length === 0) return;
  const before = await loadPublicLabels(tx, articleId);
  const dangling = findDangling(referrers, before, after);
  if (dangling.length > 0 && !allowDangling) throw wouldDangle(dangling);
  const addresses = [...(await addressesOf(tx, articleId)), ...(after === null ? [] : [after.slug])];
  let isLeft = false;
  for (const { articleId: id, targets } of referrers) {
    if (!targets.some((name) => appearanceOf(before, name) !== appearanceOf(after, name))) continue;
    const isRenewed = await putRenewed(tx, id, { after, addresses }, renewed);
    if (isRenewed) continue;
    isLeft = true;
    if (targets.some((name) => withdrawsText(before, after, name))) await redactReferences(tx, id, addresses);
  }
  if (isLeft) await queueRerendering(tx, articleId);
}

/** Stores the rendering for this change, if the referrer and its inputs are unchanged since. */
async function putRenewed(
  tx: Transaction,
  id: string,
  change: LabelChange,
  renewed: PrerenderedReferrers,
): Promise<boolean> {
  const made = renewed.get(id);
  const source = made && (await loadReferrerSource(tx, id));
  if (!source || source.revisionId !== made.revisionId) return false;
  if (hashInputs(await source.inputs(change)) !== made.inputs) return false;
  if (!(await replaceRendering(tx, source, made.rendering, made.inputs))) return false;
  // Another version of the engine may have produced other labels, to which further articles refer.
  if (source.engineVersion !== engineVersion) await queueRerendering(tx, id);
  return true;
}
