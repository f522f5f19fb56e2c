import { database } from '@/lib/db/database';
import { contentOf, revisionContentSelect, sameContent } from '../revisions/revision-content';
import type { WorkingSource } from '../working/working-row';

/** The revision for a publication: an existing one with the same content, or (revisionId null) a new one with number `nextNumber`. */
export interface RevisionChoice {
  revisionId: string | null;
  nextNumber: number;
  /** The engine and inputs of its rendering; null if it has none. */
  rendering: { engineVersion: string; inputs: string } | null;
  /** Exactly this content is already public. */
  isShown: boolean;
}

/** Compares the working copy with the public revision and the last one. */
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
