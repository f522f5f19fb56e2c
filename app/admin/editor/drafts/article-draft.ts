import type { ArticleStatus } from '@/lib/contract/article';
import type { Language } from '@/lib/kernel/language';

/** What the editor changes, as plain JSON. Tags are names in order; `publishedAt` is ISO 8601 UTC, null: the moment of publication. */
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

/** What the editor shows of an article's state and never changes on its own. `liveUrl` is null while nobody but its authors can read it. */
export interface ArticleFacts {
  status: ArticleStatus;
  scheduledFor: string | null;
  isPublic: boolean;
  hasUnpublishedChanges: boolean;
  inTrash: boolean;
  liveUrl: string | null;
}

/** One stored state of an article as the editor takes it in: what may change, what is shown, and the version of both. */
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

/** Whether a field has the same value in both; tags count in order. */
export function sameField(field: DraftField, a: ArticleDraft, b: ArticleDraft): boolean {
  const [left, right] = [a[field], b[field]];
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((tag, index) => tag === right[index]);
}

/** Whether two drafts say the same in every field. */
export function sameDraft(a: ArticleDraft, b: ArticleDraft): boolean {
  return draftFields.every((field) => sameField(field, a, b));
}
