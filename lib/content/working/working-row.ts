import type { Prisma } from '@/lib/db/generated/sqlite/client';

const nameSelect = { select: { slug: true, name: true } } as const;

/** The columns of an article and its working copy for a list, without Markdown and HTML. */
export const workingRowSelect = {
  id: true,
  status: true,
  version: true,
  publishedAtVersion: true,
  scheduledFor: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
  publishedVersion: { select: { publishedAt: true, slug: true } },
  workingCopy: {
    select: {
      slug: true,
      title: true,
      language: true,
      publishedAt: true,
      seriesPosition: true,
      metadata: true,
      series: { select: { slug: true, title: true } },
      tags: { orderBy: { position: 'asc' }, select: { tag: nameSelect } },
      authors: { orderBy: { position: 'asc' }, select: { person: { select: { id: true, slug: true, name: true } } } },
    },
  },
} as const satisfies Prisma.ArticleSelect;

/** The columns for the editor, a change and a publication: those of the list with the texts and the identifiers of tags and series. */
export const workingSourceSelect = {
  ...workingRowSelect,
  publishedVersion: { select: { publishedAt: true, revisionId: true, slug: true, month: true } },
  workingCopy: {
    select: {
      ...workingRowSelect.workingCopy.select,
      excerpt: true,
      markdown: true,
      seriesId: true,
      tags: { orderBy: { position: 'asc' }, select: { tag: { select: { id: true, slug: true, name: true } } } },
    },
  },
} as const satisfies Prisma.ArticleSelect;

type RawRow = Prisma.ArticleGetPayload<{ select: typeof workingRowSelect }>;
type RawSource = Prisma.ArticleGetPayload<{ select: typeof workingSourceSelect }>;

export type WorkingRow = RawRow & { workingCopy: NonNullable<RawRow['workingCopy']> };
export type WorkingSource = RawSource & { workingCopy: NonNullable<RawSource['workingCopy']> };

/** An article is created with its working copy; a missing one is damage, and must not be reported as "not found". */
export function withWorkingCopy<T extends { id: string; workingCopy: unknown }>(
  row: T,
): T & { workingCopy: NonNullable<T['workingCopy']> } {
  if (!row.workingCopy) throw new Error(`Article ${row.id} has no working copy.`);
  return row as T & { workingCopy: NonNullable<T['workingCopy']> };
}

/** The article's authors, for the policy. */
export function authorIdsOf(row: WorkingRow): string[] {
  return row.workingCopy.authors.map(({ person }) => person.id);
}
