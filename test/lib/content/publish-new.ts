import type { Actor } from '@/lib/accounts/actor';
import { createArticle } from '@/lib/content/create-article';
import { publishArticle } from '@/lib/content/publish-article';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import type { ArticleInput } from '@/lib/contract/article';

/** A public article with this input. */
export async function publishNew(
  actor: Actor,
  input: Partial<ArticleInput> & { title: string },
): Promise<ArticleDetail> {
  const { id } = await createArticle(actor, { markdown: 'Text.', ...input });
  return publishArticle(actor, { id });
}
