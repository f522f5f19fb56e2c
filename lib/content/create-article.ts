import { type Actor, actorLabel, personIdOf } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import type { ArticleInput } from '@/lib/contract/article';
import { type Transaction, transaction } from '@/lib/db/database';
import { retryOnConflict } from '@/lib/db/retry-on-conflict';
import { recordEvent } from '@/lib/events/record-event';
import { newId } from '@/lib/kernel/ids';
import { readSite } from '@/lib/site/read-site';
import { contentOf } from './revisions/revision-content';
import { writeRevision } from './revisions/write-revision';
import { resolveSeries } from './series/resolve-series';
import { claimSlug } from './slugs/claim-slug';
import { freeSlug } from './slugs/free-slug';
import { slugFromTitle } from './slugs/slug-from-title';
import { resolveTags } from './tags/resolve-tags';
import type { ArticleDetail } from './views/article-view';
import { loadWorkingSource } from './working/load-working-source';
import { presentWorkingCopy } from './working/present-working-copy';
import type { WorkingSource } from './working/working-row';

/**
 * `sourceKey` and `sourceHash`: an importer's name for the article and the imported state. `authorIds`: by default the actor's
 * person. `proposedSlug`: used instead of the title's slug, with a number if it is taken.
 */
export interface CreateOptions {
  sourceKey?: string;
  sourceHash?: string;
  proposedSlug?: string;
  authorIds?: readonly string[];
}

/**
 * Creates a draft. Without a slug it gets the title's, with a number if that is taken; unknown tags and an unknown series are
 * created. Throws forbidden, slug_taken `{ slug }`, conflict if `sourceKey` exists.
 */
export async function createArticle(
  actor: Actor,
  input: ArticleInput,
  options: CreateOptions = {},
): Promise<ArticleDetail> {
  authorize(actor, 'article.create');
  const row = await retryOnConflict(undefined, () => transaction((tx) => insertArticle(tx, actor, input, options)));
  return presentWorkingCopy(actor, row);
}

async function insertArticle(
  tx: Transaction,
  actor: Actor,
  input: ArticleInput,
  options: CreateOptions,
): Promise<WorkingSource> {
  const id = newId();
  const createdById = personIdOf(actor);
  const { sourceKey = null, sourceHash = null } = options;
  await tx.article.createMany({ data: [{ id, createdById, sourceKey, sourceHash }] });
  await insertWorkingCopy(tx, id, input, options.proposedSlug ?? input.title);
  await linkAuthors(tx, id, options.authorIds ?? (createdById === null ? [] : [createdById]));
  await linkTags(tx, id, input.tags ?? []);
  const row = await loadWorkingSource(tx, id);
  await writeRevision(tx, { articleId: id, number: 1, content: contentOf(row), reason: 'saved', createdById });
  await recordEvent(tx, {
    type: 'article.created',
    subjectId: id,
    actor: actorLabel(actor),
    data: { version: row.version },
  });
  return row;
}

async function insertWorkingCopy(
  tx: Transaction,
  articleId: string,
  input: ArticleInput,
  proposed: string,
): Promise<void> {
  const slug =
    input.slug === undefined ? await freeSlug(tx, slugFromTitle(proposed)) : await claimSlug(tx, input.slug, articleId);
  const copy = {
    articleId,
    slug,
    title: input.title,
    language: input.language ?? (await readSite(tx))?.language ?? 'en',
    excerpt: input.excerpt ?? '',
    markdown: input.markdown,
    publishedAt: input.publishedAt ?? null,
    seriesId: input.series ? await resolveSeries(tx, input.series) : null,
    seriesPosition: input.series ? (input.seriesPosition ?? null) : null,
    metadata: JSON.stringify(input.metadata ?? {}),
  };
  await tx.workingCopy.createMany({ data: [copy] });
}

async function linkAuthors(tx: Transaction, articleId: string, authorIds: readonly string[]): Promise<void> {
  const rows = [...new Set(authorIds)].map((personId, position) => ({ articleId, personId, position }));
  if (rows.length > 0) await tx.workingAuthor.createMany({ data: rows });
}

async function linkTags(tx: Transaction, articleId: string, names: readonly string[]): Promise<void> {
  const rows = (await resolveTags(tx, names)).map((tag, position) => ({ articleId, tagId: tag.id, position }));
  if (rows.length > 0) await tx.workingTag.createMany({ data: rows });
}
