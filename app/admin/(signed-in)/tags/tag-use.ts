import type { TagView } from '@/lib/content/views/article-view';

/** How many articles have the tag, as far as this person sees: a public article that is being edited may differ from its working copy. */
export function tagUse({ workingCount, articleCount }: Pick<TagView, 'workingCount' | 'articleCount'>): number {
  return Math.max(workingCount, articleCount);
}
