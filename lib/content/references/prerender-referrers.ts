import { setTimeout } from 'node:timers/promises';
import { database, type Queryable } from '@/lib/db/database';
import { log } from '@/lib/kernel/log';
import { findCrossReferences } from '@/lib/markdown/references/find-cross-references';
import type { Rendering } from '@/lib/markdown/rendering';
import { hashInputs, loadPublishedInputs } from '../rendering/load-rendering-inputs';
import { wasTruncated } from '../rendering/pool/render-unrendered';
import { renderWorkers } from '../rendering/render-in-pool';
import { type RenderingInputs, renderSource } from '../rendering/render-source';
import { renderedSourceSelect } from '../rendering/rendered-source-select';
import { findDangling } from './find-dangling';
import { addressesOf, loadReferrers } from './load-referrers';
import { loadPublicLabels, type PublicLabels, withdrawsText } from './public-labels';
import { withPublicLabels } from './with-public-labels';

/** A public article as rendered after a change of another one. `inputs`: hash of the inputs of the rendering. */
interface PrerenderedReferrer {
  revisionId: string;
  inputs: string;
  rendering: Rendering;
}

/** By the identifier of the referring article. */
export type PrerenderedReferrers = ReadonlyMap<string, PrerenderedReferrer>;

/** A change of an article's public labels: the new ones (null: none), and the addresses under which others refer to it. */
export interface LabelChange {
  after: PublicLabels | null;
  addresses: readonly string[];
}

/** Milliseconds after which withdrawn text is removed from the remaining referrers without rendering them. */
const prerenderTimeoutMs = 10_000;

/**
 * Renders the public articles that show text of this one which a change will withdraw, as they will be after it, with priority over
 * everything else in the rendering queue: for the transaction of the change to store (see update-referrers.ts). Articles that cannot
 * be rendered, or not in time, are omitted. Takes at most ten seconds, and renders nothing for a change that will be refused because
 * references would dangle (`allowDangling`).
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
      const renewedReferrer = await renew(id, { after, addresses }).catch((error: unknown) => {
        log().warn(
          { err: error, articleId: id },
          'an article could not be rendered before what it refers to was taken away',
        );
        return null;
      });
      if (renewedReferrer !== null && !isLate) renewed.set(id, renewedReferrer);
    }
  };
  const workers = Array.from({ length: renderWorkers() }, workOff);
  const time = new AbortController();
  await Promise.race([
    Promise.all(workers),
    setTimeout(prerenderTimeoutMs, undefined, { signal: time.signal }).catch(() => undefined),
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
  const losing = referrers.filter(({ targets }) => targets.some((name) => withdrawsText(before, after, name)));
  return losing.map((referrer) => referrer.articleId);
}

async function renew(id: string, change: LabelChange): Promise<PrerenderedReferrer | null> {
  const source = await loadReferrerSource(database(), id);
  if (source === null) return null;
  const inputs = await source.inputs(change);
  const rendering = await renderSource({ ...source.texts, inputs }, 'withdrawal');
  return wasTruncated(rendering) ? null : { revisionId: source.revisionId, inputs: hashInputs(inputs), rendering };
}

/** The published state of a referrer, and its inputs after a change of the article it refers to. */
interface ReferrerSource {
  articleId: string;
  revisionId: string;
  engineVersion: string | undefined;
  texts: { title: string; language: string; excerpt: string; markdown: string };
  inputs(change: LabelChange): Promise<RenderingInputs>;
}

/** Reads a referrer; null if it is no longer public. */
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
