import type { TagView } from '@/lib/content/views/article-view';
import type { TagResource } from '@/lib/contract/tag';
import { tagUrl } from '@/lib/site/site-url';

/** A tag as the API returns it. The number of drafts with the tag is not disclosed. */
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
