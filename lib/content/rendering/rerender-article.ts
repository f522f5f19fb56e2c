import { actorLabel, systemActor } from '@/lib/accounts/actor';
import { database, type Queryable, type Transaction, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { engineVersion } from '@/lib/markdown/engine-version';
import type { Rendering } from '@/lib/markdown/rendering';
import { loadAliases, withAliases } from '../headings/stored-aliases';
import { indexLabels, labelsOf } from '../references/label-index';
import { meetReferrers } from '../references/meet-referrers';
import { retryOvertaken } from '../working/retry-overtaken';
import { hashInputs, loadRenderingInputs } from './load-rendering-inputs';
import { wasCut } from './pool/render-unrendered';
import { renderSource } from './render-source';
import { storeRendering } from './store-rendering';

const renderer = systemActor('renderer');

/**
 * Renders again what readers have of an article when the engine or anything that it is rendered with has changed since, and
 * gives whether it did. Its revision, date and version stay; what refers to labels that read differently now follows. Safe to
 * call at any time: nothing is done for what is up to date, not public, or published anew in the meantime. Throws when the
 * limits of rendering were reached, so that nobody gets less than they had.
 */
export function rerenderArticle(articleId: string): Promise<boolean> {
  return retryOvertaken(undefined, () => rerender(articleId));
}

async function rerender(articleId: string): Promise<boolean> {
  const version = await loadVersion(articleId);
  if (!version) return false;
  const { revision } = version;
  const inputs = await loadPublishedInputs(articleId, revision);
  const hash = hashInputs(inputs);
  if (revision.rendering?.engineVersion === engineVersion && revision.rendering.inputs === hash) return false;
  const { title, language, excerpt, markdown } = revision;
  const rendering = await renderSource({ title, language, excerpt, markdown, inputs }, 'background');
  if (wasCut(rendering))
    throw new Error(`The rendering of article ${articleId} was cut short; readers keep what they have.`);
  return transaction((tx) => replaceRendering(tx, articleId, version, rendering, hash));
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
      revision: {
        select: {
          title: true,
          language: true,
          excerpt: true,
          markdown: true,
          rendering: { select: { engineVersion: true, inputs: true } },
        },
      },
    },
  });
}

async function loadPublishedInputs(
  articleId: string,
  texts: { markdown: string; excerpt: string },
  queryable: Queryable = database(),
) {
  return withAliases(await loadRenderingInputs(texts, queryable), await loadAliases(queryable, articleId));
}

async function replaceRendering(
  tx: Transaction,
  articleId: string,
  { revisionId, slug, title, article, revision }: Version,
  rendering: Rendering,
  inputs: string,
): Promise<boolean> {
  await holdArticle(tx, articleId, article);
  if (hashInputs(await loadPublishedInputs(articleId, revision, tx)) !== inputs) throw new ScholiumError('conflict');
  const { excerptHtml, excerptText, wordCount, readingMinutes } = rendering;
  const { count } = await tx.publishedVersion.updateMany({
    where: { articleId, revisionId },
    data: { excerptHtml, excerptText, wordCount, readingMinutes },
  });
  if (count === 0) return false;
  const aliases = new Map((await loadAliases(tx, articleId)).map(({ alias, heading }) => [alias, heading]));
  const after = { slug, title, labels: indexLabels(labelsOf(rendering.labels), aliases) };
  await meetReferrers(tx, articleId, after, true);
  await storeRendering(tx, revisionId, rendering, { inputs, replaces: true });
  const event = { type: 'article.rerendered', subjectId: articleId, actor: actorLabel(renderer) };
  await recordEvent(tx, { ...event, data: { engineVersion } });
  return true;
}

/**
 * Takes the row of the article first, as every change of an article does, so that neither waits for what the other holds; nothing
 * in it is changed. Throws conflict when it was changed since it was read.
 */
async function holdArticle(tx: Transaction, id: string, read: { version: number; updatedAt: Date }): Promise<void> {
  const { count } = await tx.article.updateMany({ where: { id, ...read }, data: { updatedAt: read.updatedAt } });
  if (count === 0) throw new ScholiumError('conflict');
}
