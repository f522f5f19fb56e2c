import { setTimeout } from 'node:timers/promises';
import { database, type Queryable } from '@/lib/db/database';
import { log } from '@/lib/kernel/log';
import { findCrossReferences } from '@/lib/markdown/references/find-cross-references';
import type { Rendering } from '@/lib/markdown/rendering';
import { hashInputs, loadPublishedInputs } from '../rendering/load-rendering-inputs';
import { wasCut } from '../rendering/pool/render-unrendered';
import { renderWorkers } from '../rendering/render-in-pool';
import { type RenderingInputs, renderSource } from '../rendering/render-source';
import { renderedSourceSelect } from '../rendering/rendered-source-select';
import { findDangling } from './find-dangling';
import { addressesOf, loadReferrers } from './load-referrers';
import { loadPublicLabels, type PublicLabels, takesWords } from './public-labels';
import { withPublicLabels } from './with-public-labels';

/** A public article as readers will have it after another was changed. `inputs`: hash of what it was rendered with. */
interface PrerenderedReferrer {
  revisionId: string;
  inputs: string;
  rendering: Rendering;
}

/** By the identifier of the article that refers. */
export type PrerenderedReferrers = ReadonlyMap<string, PrerenderedReferrer>;

/** A change of what readers have of an article: what it will be (null: nothing), and under which addresses others name it. */
export interface LabelChange {
  after: PublicLabels | null;
  addresses: readonly string[];
}

/** Milliseconds after which the referrers that are left lose the words that go without being rendered. */
const prerenderWithinMs = 10_000;

/**
 * Renders the public articles that show words of this one which a change will take from readers, as they will be after it, before
 * everything else that waits for the rendering threads: for the transaction that makes the change to store (see update-referrers.ts).
 * What cannot be rendered, or not in time, is not among them. Takes ten seconds at the most, and renders nothing for a change that
 * will be refused because references would lead nowhere (`allowDangling`).
 */
export async function prerenderReferrers(
  articleId: string,
  after: PublicLabels | null,
  allowDangling: boolean,
): Promise<PrerenderedReferrers> {
  const renewed = new Map<string, PrerenderedReferrer>();
  const ids = await referrersThatLoseWords(articleId, after, allowDangling);
  if (ids.length === 0) return renewed;
  const addresses = [...(await addressesOf(database(), articleId)), ...(after === null ? [] : [after.slug])];
  let isLate = false;
  const workOff = async () => {
    for (let id = ids.pop(); id !== undefined && !isLate; id = ids.pop()) {
      const made = await renew(id, { after, addresses }).catch((error: unknown) => {
        log().warn(
          { err: error, articleId: id },
          'an article could not be rendered before what it refers to was taken away',
        );
        return null;
      });
      if (made !== null && !isLate) renewed.set(id, made);
    }
  };
  const workers = Array.from({ length: renderWorkers() }, workOff);
  const time = new AbortController();
  await Promise.race([
    Promise.all(workers),
    setTimeout(prerenderWithinMs, undefined, { signal: time.signal }).catch(() => undefined),
  ]);
  time.abort();
  isLate = true;
  return renewed;
}

async function referrersThatLoseWords(
  articleId: string,
  after: PublicLabels | null,
  allowDangling: boolean,
): Promise<string[]> {
  const referrers = await loadReferrers(database(), articleId);
  if (referrers.length === 0) return [];
  const before = await loadPublicLabels(database(), articleId);
  if (!allowDangling && findDangling(referrers, before, after).length > 0) return [];
  const losing = referrers.filter(({ targets }) => targets.some((name) => takesWords(before, after, name)));
  return losing.map((referrer) => referrer.articleId);
}

async function renew(id: string, change: LabelChange): Promise<PrerenderedReferrer | null> {
  const source = await loadReferrerSource(database(), id);
  if (source === null) return null;
  const inputs = await source.inputs(change);
  const rendering = await renderSource({ ...source.texts, inputs }, 'withdrawal');
  return wasCut(rendering) ? null : { revisionId: source.revisionId, inputs: hashInputs(inputs), rendering };
}

/** What readers have of a referrer, and what it will be rendered with after a change of what it refers to. */
interface ReferrerSource {
  articleId: string;
  revisionId: string;
  engineVersion: string | undefined;
  texts: { title: string; language: string; excerpt: string; markdown: string };
  inputs(change: LabelChange): Promise<RenderingInputs>;
}

/** Reads a referrer; null when it is not public any more. */
export async function loadReferrerSource(queryable: Queryable, articleId: string): Promise<ReferrerSource | null> {
  const version = await queryable.publishedVersion.findUnique({
    where: { articleId },
    select: {
      revisionId: true,
      revision: { select: renderedSourceSelect },
    },
  });
  if (version === null) return null;
  const { rendering, ...texts } = version.revision;
  return {
    articleId,
    revisionId: version.revisionId,
    engineVersion: rendering?.engineVersion,
    texts,
    inputs: async ({ after, addresses }) => {
      const references = findCrossReferences(`${texts.markdown}\n\n${texts.excerpt}`);
      return withPublicLabels(await loadPublishedInputs(articleId, texts, queryable), after, addresses, references);
    },
  };
}
