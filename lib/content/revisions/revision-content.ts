import { isDeepStrictEqual } from 'node:util';
import type { WorkingSource } from '../working/working-row';

/** The content of a revision: the article's texts, and everything else as the JSON text `attributes`. */
export interface RevisionContent {
  slug: string;
  title: string;
  language: string;
  excerpt: string;
  markdown: string;
  attributes: string;
}

export const revisionContentSelect = {
  slug: true,
  title: true,
  language: true,
  excerpt: true,
  markdown: true,
  attributes: true,
} as const;

/** The working copy in the form of a revision. */
export function contentOf({ workingCopy: copy }: WorkingSource): RevisionContent {
  const { slug, title, language, excerpt, markdown } = copy;
  const attributes = {
    tags: copy.tags.map(({ tag }) => tag.slug),
    authors: copy.authors.map(({ person }) => person.id),
    seriesId: copy.seriesId,
    seriesPosition: copy.seriesPosition,
    metadata: JSON.parse(copy.metadata),
    publishedAt: copy.publishedAt,
  };
  return { slug, title, language, excerpt, markdown, attributes: JSON.stringify(attributes) };
}

/** Whether two states have the same content, not counting the date of the article. */
export function sameContent(one: RevisionContent, other: RevisionContent): boolean {
  return isDeepStrictEqual(withoutDate(one), withoutDate(other));
}

function withoutDate({ slug, title, language, excerpt, markdown, attributes }: RevisionContent) {
  const { publishedAt: _, ...rest } = JSON.parse(attributes) as Record<string, unknown>;
  return { slug, title, language, excerpt, markdown, attributes: rest };
}
