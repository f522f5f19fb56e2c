import { contentOf, revisionContentSelect, sameContent } from '@/lib/content/revisions/revision-content';
import { loadWorkingSource } from '@/lib/content/working/load-working-source';
import type { WorkingSource } from '@/lib/content/working/working-row';
import type { ArticleInput } from '@/lib/contract/article';
import { database } from '@/lib/db/database';
import { sha256 } from '@/lib/kernel/ids';

const select = {
  id: true,
  version: true,
  status: true,
  deletedAt: true,
  publishedAtVersion: true,
  sourceHash: true,
  sourceVersion: true,
  workingCopy: { select: { slug: true } },
} as const;

/** An article created by an import. `state` is the state of the source when it was imported, `content` a hash of what was stored then. */
export interface KnownArticle {
  id: string;
  version: number;
  status: string;
  inTrash: boolean;
  wasPublic: boolean;
  slug: string;
  state: string | null;
  content: string | null;
  sourceVersion: number | null;
}

/** The article with this source key; null if there is none. */
export async function findKnownArticle(sourceKey: string): Promise<KnownArticle | null> {
  const row = await database().article.findUnique({ where: { sourceKey }, select });
  if (!row) return null;
  const { id, version, status, sourceVersion } = row;
  const [state = null, content = null] = row.sourceHash?.split(':') ?? [];
  const slug = row.workingCopy?.slug ?? '';
  return {
    id,
    version,
    status,
    slug,
    state,
    content,
    sourceVersion,
    inTrash: row.deletedAt !== null,
    wasPublic: row.publishedAtVersion !== null,
  };
}

/** Records the imported state and the present content, from which a later import recognizes edits made on the site. */
export async function recordImport(id: string, state: string): Promise<void> {
  const row = await loadWorkingSource(database(), id);
  const data = { sourceHash: `${state}:${contentHash(row)}`, sourceVersion: row.version };
  await database().article.update({ where: { id }, data });
}

/**
 * Whether the article's content was changed on the site since its import, and differs from the file's present content. An article
 * without a record (its import was interrupted, or it was never updated) is compared with its first revision.
 */
export async function wasEditedHere(known: KnownArticle, input: ArticleInput): Promise<boolean> {
  if (known.version === known.sourceVersion) return false;
  const row = await loadWorkingSource(database(), known.id);
  const { title, markdown, excerpt } = row.workingCopy;
  if (title === input.title && markdown === input.markdown && excerpt === (input.excerpt ?? '')) return false;
  if (known.content !== null) return known.content !== contentHash(row);
  const where = { articleId_number: { articleId: known.id, number: 1 } };
  const first = await database().revision.findUnique({ where, select: revisionContentSelect });
  return first === null || !sameContent(first, contentOf(row));
}

/** The date of an article is not part of its content, because publishing changes it. */
function contentHash(row: WorkingSource): string {
  const { attributes, ...texts } = contentOf(row);
  const { publishedAt: _, ...rest } = JSON.parse(attributes) as Record<string, unknown>;
  return sha256(JSON.stringify([texts, rest]));
}
