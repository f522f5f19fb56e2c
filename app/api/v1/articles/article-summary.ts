import type { ArticleView } from '@/lib/content/views/article-view';
import type { ArticleResource } from '@/lib/contract/article';
import { articleUrl } from '@/lib/site/site-url';

/** An article in the lists of the API: every field is named here, so that a new column is never sent by accident. */
export function articleSummary(article: ArticleView): ArticleResource {
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    status: article.status,
    language: article.language,
    excerpt: article.excerptHtml,
    excerptText: article.excerptText,
    tags: article.tags.map(({ slug, name }) => ({ slug, name })),
    authors: article.authors.map(({ slug, name }) => ({ slug, name })),
    series: article.series && {
      slug: article.series.slug,
      title: article.series.title,
      position: article.series.position,
    },
    metadata: article.metadata,
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    publishedAt: article.publishedAt?.toISOString() ?? null,
    url: articleUrl(article.slug),
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    version: article.version,
  };
}
