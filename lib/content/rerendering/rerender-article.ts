import { database, type Transaction, transaction } from '@/lib/db/database';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import { ScholiumError } from '@/lib/kernel/errors';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import type { Rendering } from '@/lib/markdown/rendering';
import { loadAliases } from '../headings/stored-aliases';
import { indexLabels, labelsOf } from '../labels/label-index';
import { lockPublicLabels } from '../references/public-labels-lock';
import { queueReferrers } from '../references/queue-rerendering';
import { hashInputs, loadPublishedInputs } from '../rendering/load-rendering-inputs';
import type { RenderPriority } from '../rendering/pool/render-queue';
import { wasTruncated } from '../rendering/pool/render-unrendered';
import { renderSource } from '../rendering/render-source';
import { renderedSourceSelect } from '../rendering/rendered-source-select';
import { replaceRendering } from '../rendering/replace-rendering';

/**
 * Renders a public article again if the engine or any other input has changed since, and returns whether it did. Its revision,
 * date and version are unchanged; articles that refer to changed labels are queued. Safe to call at any time: nothing is done for an
 * article that is up to date, not public, or published again in the meantime. Throws if the limits of rendering were exceeded, so
 * that a complete rendering is never replaced by a truncated one.
 */
export function rerenderArticle(articleId: string, priority: RenderPriority = 'background'): Promise<boolean> {
  return retryOnConflict(undefined, () => rerender(articleId, priority));
}

async function rerender(articleId: string, priority: RenderPriority): Promise<boolean> {
  const version = await loadVersion(articleId);
  if (!version) return false;
  const { revision } = version;
  const inputs = await loadPublishedInputs(articleId, revision);
  const hash = hashInputs(inputs);
  if (revision.rendering?.engineVersion === engineVersion && revision.rendering.inputs === hash) return false;
  const { title, language, excerpt, markdown } = revision;
  const rendering = await renderSource({ title, language, excerpt, markdown, inputs }, priority);
  if (wasTruncated(rendering))
    throw new Error(`The rendering of article ${articleId} was cut short; readers still see the earlier one.`);
  return transaction((tx) => replaceWhenCurrent(tx, articleId, version, rendering, hash));
}

type Version = NonNullable<Awaited<ReturnType<typeof loadVersion>>>;

function loadVersion(articleId: string) {
  return database().publishedVersion.findUnique({
    where: { articleId },
    select: {
      revisionId: true,
      slug: true,
      title: true,
      article: { select: { version: true, updatedAt: true } },
      revision: { select: renderedSourceSelect },
    },
  });
}

async function replaceWhenCurrent(
  tx: Transaction,
  articleId: string,
  { revisionId, slug, title, article, revision }: Version,
  rendering: Rendering,
  inputs: string,
): Promise<boolean> {
  await lockPublicLabels(tx);
  await lockArticle(tx, articleId, article);
  if (hashInputs(await loadPublishedInputs(articleId, revision, tx)) !== inputs) throw new ScholiumError('conflict');
  const aliases = new Map((await loadAliases(tx, articleId)).map(({ alias, heading }) => [alias, heading]));
  const after = { slug, title, labels: indexLabels(labelsOf(rendering.labels), aliases) };
  await queueReferrers(tx, articleId, after);
  return replaceRendering(tx, { articleId, revisionId }, rendering, inputs);
}

/**
 * Locks the row of the article first, as every change of an article does, which avoids deadlocks; nothing in it is changed. Throws
 * conflict if it was changed since it was read.
 */
async function lockArticle(tx: Transaction, id: string, read: { version: number; updatedAt: Date }): Promise<void> {
  const { count } = await tx.article.updateMany({ where: { id, ...read }, data: { updatedAt: read.updatedAt } });
  if (count === 0) throw new ScholiumError('conflict');
}
