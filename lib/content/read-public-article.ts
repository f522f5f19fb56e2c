import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { findRedirect } from './find-redirect';
import { presentPublishedDetail, publishedDetailSelect } from './published/published-detail';
import { newestFirst } from './published/published-row';
import type { ArticleDetail, ArticleLink } from './views/article-view';

/** A public article with its neighbours by date (`previous` is the older one), or the address it moved to. */
export type PublicArticle =
  | {
      kind: 'article';
      article: Omit<ArticleDetail, 'access'>;
      previous: ArticleLink | null;
      next: ArticleLink | null;
    }
  | { kind: 'moved'; slug: string };

/** The public article at `slug`, the same for every actor, without rendering. Throws not_found. */
export async function readPublicArticle(_actor: Actor, slug: string): Promise<PublicArticle> {
  const row = await database().publishedVersion.findUnique({ where: { slug }, select: publishedDetailSelect });
  if (!row) return movedFrom(slug);
  const [previous, next] = await Promise.all([olderThan(row), newerThan(row)]);
  return { kind: 'article', article: presentPublishedDetail(row), previous, next };
}

async function movedFrom(slug: string): Promise<PublicArticle> {
  const current = await findRedirect(slug);
  if (current === null) throw new ScholiumError('not_found');
  return { kind: 'moved', slug: current };
}

interface Place {
  articleId: string;
  publishedAt: Date;
}

const linkSelect = { slug: true, title: true } as const;

function olderThan({ articleId, publishedAt }: Place): Promise<ArticleLink | null> {
  return database().publishedVersion.findFirst({
    where: {
      publishedAt: { lte: publishedAt },
      OR: [{ publishedAt: { lt: publishedAt } }, { articleId: { lt: articleId } }],
    },
    orderBy: [...newestFirst],
    select: linkSelect,
  });
}

function newerThan({ articleId, publishedAt }: Place): Promise<ArticleLink | null> {
  return database().publishedVersion.findFirst({
    where: {
      publishedAt: { gte: publishedAt },
      OR: [{ publishedAt: { gt: publishedAt } }, { articleId: { gt: articleId } }],
    },
    orderBy: [{ publishedAt: 'asc' }, { articleId: 'asc' }],
    select: linkSelect,
  });
}
