import type { Actor } from '@/lib/accounts/actor';
import { allows, authorize, ownSubject } from '@/lib/accounts/policy';
import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { ScholiumError } from '@/lib/kernel/errors';
import { readSite } from '@/lib/site/read-site';
import { presentPublishedDetail, publishedDetailSelect } from './published/published-detail';
import { publishedAccess } from './views/article-access';
import type { ArticleDetail } from './views/article-view';
import { presentWorkingCopy } from './working/present-working-copy';
import { authorIdsOf, withWorkingCopy, workingSourceSelect } from './working/working-row';

/** `workingCopy`: read the working copy instead of the published version. */
export interface ReadOptions {
  workingCopy?: boolean | undefined;
}

/**
 * One article by its identifier or current slug (for former ones see find-redirect.ts): the published version; if there is none, or with
 * `workingCopy`, the working copy, for actors who may read it, by identifier even from the trash. Throws not_found for articles that the
 * actor may not see, not_signed_in or missing_scope for `workingCopy` if the actor may not read any working copy.
 */
export async function readArticle(
  actor: Actor,
  idOrSlug: string,
  { workingCopy = false }: ReadOptions = {},
): Promise<ArticleDetail> {
  if (workingCopy) authorize(actor, 'article.read', ownSubject(actor));
  const article =
    (workingCopy ? null : await findPublished(actor, idOrSlug)) ?? (await findWorking(actor, idOrSlug, workingCopy));
  if (!article) throw new ScholiumError('not_found');
  return article;
}

async function findPublished(actor: Actor, idOrSlug: string): Promise<ArticleDetail | null> {
  const row = (await readPublished({ articleId: idOrSlug })) ?? (await readPublished({ slug: idOrSlug }));
  if (!row) return null;
  const authorIds = row.authors.map(({ person }) => person.id);
  const access = publishedAccess(actor, authorIds, (await readSite())?.publishSources ?? false);
  return { ...presentPublishedDetail(row), access };
}

/** With the identifiers of people, which the policy compares. */
const authors = {
  orderBy: { position: 'asc' },
  select: { person: { select: { id: true, slug: true, name: true } } },
} as const;

function readPublished(where: Prisma.PublishedVersionWhereUniqueInput) {
  return database().publishedVersion.findUnique({ where, select: { ...publishedDetailSelect, authors } });
}

async function findWorking(actor: Actor, idOrSlug: string, alsoTrashed: boolean): Promise<ArticleDetail | null> {
  if (!allows(actor, 'article.read', ownSubject(actor))) return null;
  const found =
    (await readWorking({ id: idOrSlug, ...(!alsoTrashed && notInTrash) })) ??
    (await readWorking({ workingCopy: { is: { slug: idOrSlug } }, ...notInTrash })) ??
    (await readWorking({ publishedVersion: { is: { slug: idOrSlug } }, ...notInTrash }));
  if (!found) return null;
  const row = withWorkingCopy(found);
  return allows(actor, 'article.read', { authorIds: authorIdsOf(row) }) ? presentWorkingCopy(actor, row) : null;
}

const notInTrash = { deletedAt: null };

function readWorking(where: Prisma.ArticleWhereInput) {
  return database().article.findFirst({ where, select: workingSourceSelect });
}
