import type { ArticleResource } from '@/lib/contract/article';
import { sha256 } from '@/lib/kernel/ids';

/**
 * The strong validator of an answer with one article: `"<version>.<hash>"`. The version is what If-Match reads; the hash tells
 * representations of one version apart (with and without the source, rendered by another engine).
 */
export function articleEtag(article: ArticleResource): { ETag: string } {
  return { ETag: `"${article.version}.${sha256(JSON.stringify(article)).slice(0, 8)}"` };
}
