import type { ArticleStatus } from '@/lib/contract/article';
import type { Language } from '@/lib/kernel/language';
import type { Problem, TocEntry } from '@/lib/markdown/rendering';

/** The name of something that has a public address. */
export interface NamedSlug {
  slug: string;
  name: string;
}

/** An article as a list shows it. `excerptHtml` is safe HTML with typeset formulas; `publishedAt` of a working copy is its future date. */
export interface ArticleView {
  id: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  language: Language;
  excerptHtml: string;
  excerptText: string;
  tags: NamedSlug[];
  authors: NamedSlug[];
  series: { slug: string; title: string; position: number | null } | null;
  metadata: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  wordCount: number;
  readingMinutes: number;
  version: number;
}

/** What the actor who reads or changed an article may see of it. Without `text`, only that it was changed. */
export interface ArticleAccess {
  text: boolean;
  /** The Markdown source. */
  source: boolean;
  /** The faults found in the source. */
  problems: boolean;
}

/**
 * A whole article: the published version, or the working copy (`isWorkingCopy`). The last six fields are for the editor; a published
 * version always has `isPublic` and reveals nothing about the working copy.
 */
export interface ArticleDetail extends ArticleView {
  access: ArticleAccess;
  isWorkingCopy: boolean;
  html: string;
  markdown: string;
  toc: TocEntry[];
  problems: Problem[];
  /** The author's summary in Markdown; empty: `excerptHtml` is generated from the text. */
  ownExcerpt: string;
  scheduledFor: Date | null;
  deletedAt: Date | null;
  hasUnpublishedChanges: boolean;
  isPublic: boolean;
  /** The current public slug, which may differ from the working copy's `slug`; null while the article is not public. */
  publicSlug: string | null;
}

/** One page of a list for programs; the cursors lead to the neighbouring pages and are null at the ends. */
export interface ArticleList {
  items: ArticleView[];
  total: number;
  nextCursor: string | null;
  previousCursor: string | null;
  page?: number;
  pageCount?: number;
}

/** An article as the admin's list shows it. `publishedAt` is the public date, or the working copy's future date. */
export interface WorkingArticleRow {
  id: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  tags: NamedSlug[];
  authors: NamedSlug[];
  updatedAt: Date;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  version: number;
  hasUnpublishedChanges: boolean;
  deletedAt: Date | null;
  /** The current public slug; null while the article is not public. */
  publicSlug: string | null;
}

/** A tag. `articleCount` counts public articles; `workingCount` the working copies that the actor may read. */
export interface TagView {
  slug: string;
  name: string;
  description: string;
  articleCount: number;
  workingCount: number;
  version: number;
}

/** A neighbour of a public article. */
export interface ArticleLink {
  slug: string;
  title: string;
}
