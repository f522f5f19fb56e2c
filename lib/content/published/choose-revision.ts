import { database } from '@/lib/db/database';
import { contentOf, revisionContentSelect, sameContent } from '../revisions/revision-content';
import type { WorkingSource } from '../working/working-row';

/** Which revision a publication stores: one that holds the content already, or (revisionId null) a new one of number `nextNumber`. */
export interface RevisionChoice {
  revisionId: string | null;
  nextNumber: number;
  /** What made its rendering; null when it has none. */
  rendering: { engineVersion: string; inputs: string } | null;
  /** Readers get exactly this content already. */
  isShown: boolean;
}

/** Looks for the content of the working copy in the revision that is public and in the last one. */
export async function chooseRevision(row: WorkingSource): Promise<RevisionChoice> {
  const publicId = row.publishedVersion?.revisionId;
  const select = {
    ...revisionContentSelect,
    id: true,
    number: true,
    rendering: { select: { engineVersion: true, inputs: true } },
  } as const;
  const [last, shown] = await Promise.all([
    database().revision.findFirst({ where: { articleId: row.id }, orderBy: { number: 'desc' }, select }),
    publicId === undefined ? null : database().revision.findUnique({ where: { id: publicId }, select }),
  ]);
  const content = contentOf(row);
  const match = [shown, last].find((revision) => revision && sameContent(revision, content)) ?? null;
  return {
    revisionId: match?.id ?? null,
    nextNumber: (last?.number ?? 0) + 1,
    rendering: match?.rendering ?? null,
    isShown: match !== null && match.id === publicId,
  };
}
