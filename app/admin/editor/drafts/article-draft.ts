import type { ArticleStatus } from '@/lib/contract/article';
import type { Language } from '@/lib/kernel/language';

/** The fields that the editor changes, as plain JSON. Tags are names in order; `publishedAt` is ISO 8601 UTC, null: the time of publication. */
export interface ArticleDraft {
  title: string;
  markdown: string;
  slug: string;
  excerpt: string;
  tags: readonly string[];
  language: Language;
  publishedAt: string | null;
  series: string | null;
  seriesPosition: number | null;
}

export type DraftField = keyof ArticleDraft;

/** The state of an article, shown but not edited by the editor. `liveUrl` is null while the article is not public. */
export interface ArticleFacts {
  status: ArticleStatus;
  scheduledFor: string | null;
  isPublic: boolean;
  hasUnpublishedChanges: boolean;
  inTrash: boolean;
  liveUrl: string | null;
}

/** A stored state of an article for the editor: what may change, what is shown, and the version of both. */
export interface EditableArticle {
  id: string;
  version: number;
  draft: ArticleDraft;
  facts: ArticleFacts;
}

export const draftFields: readonly DraftField[] = [
  'title',
  'markdown',
  'slug',
  'excerpt',
  'tags',
  'language',
  'publishedAt',
  'series',
  'seriesPosition',
];

/** Whether a field has the same value in both; the order of tags matters. */
export function sameField(field: DraftField, a: ArticleDraft, b: ArticleDraft): boolean {
  const [left, right] = [a[field], b[field]];
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((tag, index) => tag === right[index]);
}

/** Whether two drafts are equal in every field. */
export function sameDraft(a: ArticleDraft, b: ArticleDraft): boolean {
  return draftFields.every((field) => sameField(field, a, b));
}
