import type { ArticleResource } from '@/lib/contract/article';
import type { EditableArticle } from '../drafts/article-draft';

/** The fields of a working copy for the editor. Throws for a resource that is not a working copy. */
export function editableArticle({ workingCopy, ...article }: ArticleResource): EditableArticle {
  if (workingCopy === undefined || article.markdown === undefined)
    throw new Error(`The response for article ${article.id} is not a working copy.`);
  return {
    id: article.id,
    version: article.version,
    draft: {
      title: article.title,
      markdown: article.markdown,
      slug: article.slug,
      excerpt: workingCopy.excerpt,
      tags: article.tags.map(({ name }) => name),
      language: article.language,
      publishedAt: article.publishedAt,
      series: article.series?.title ?? null,
      seriesPosition: article.series?.position ?? null,
    },
    facts: {
      status: article.status,
      scheduledFor: workingCopy.scheduledFor,
      isPublic: workingCopy.publicUrl !== null,
      hasUnpublishedChanges: workingCopy.hasUnpublishedChanges,
      inTrash: workingCopy.deletedAt !== null,
      liveUrl: workingCopy.publicUrl,
    },
  };
}
