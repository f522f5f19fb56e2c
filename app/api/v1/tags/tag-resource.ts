import type { TagView } from '@/lib/content/article-view';
import type { TagResource } from '@/lib/contract/tag';
import { tagUrl } from '@/lib/site/site-url';

/** A tag as the API gives it. How many drafts carry it is not told. */
export function tagResource(tag: TagView): TagResource {
  return {
    slug: tag.slug,
    name: tag.name,
    description: tag.description,
    articleCount: tag.articleCount,
    url: tagUrl(tag.slug),
    version: tag.version,
  };
}
