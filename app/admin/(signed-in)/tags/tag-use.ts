import type { TagView } from '@/lib/content/views/article-view';

/** The number of articles with the tag that this person may see: a public version may have other tags than its working copy. */
export function tagUse({ workingCount, articleCount }: Pick<TagView, 'workingCount' | 'articleCount'>): number {
  return Math.max(workingCount, articleCount);
}
