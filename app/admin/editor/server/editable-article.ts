import type { ArticleDetail } from '@/lib/content/views/article-view';
import { articleUrl } from '@/lib/site/site-url';
import type { EditableArticle } from '../drafts/article-draft';

/** What the editor gets of a working copy, field by field. */
export function editableArticle(article: ArticleDetail): EditableArticle {
  return {
    id: article.id,
    version: article.version,
    draft: {
      title: article.title,
      markdown: article.markdown,
      slug: article.slug,
      excerpt: article.ownExcerpt,
      tags: article.tags.map(({ name }) => name),
      language: article.language,
      publishedAt: article.publishedAt?.toISOString() ?? null,
      series: article.series?.title ?? null,
      seriesPosition: article.series?.position ?? null,
    },
    facts: {
      status: article.status,
      scheduledFor: article.scheduledFor?.toISOString() ?? null,
      isPublic: article.isPublic,
      hasUnpublishedChanges: article.hasUnpublishedChanges,
      inTrash: article.deletedAt !== null,
      liveUrl: article.publicSlug === null ? null : articleUrl(article.publicSlug),
    },
  };
}
