import { database } from '@/lib/db/database';
import { engineVersion } from '@/lib/markdown/engine-version';
import { contentOf, revisionContentSelect, sameContent } from '../revisions/revision-content';
import type { WorkingSource } from '../working/working-row';

/** Which revision a publication stores: one that holds the content already, or (revisionId null) a new one of number `nextNumber`. */
export interface RevisionChoice {
  revisionId: string | null;
  nextNumber: number;
  /** Its rendering is there, made by the present engine. */
  hasRendering: boolean;
  /** A rendering by an earlier engine is there, to be replaced. */
  hasOldRendering: boolean;
  /** Readers get exactly this content already. */
  isPublic: boolean;
}

/** Looks for the content of the working copy in the revision that is public and in the last one. */
export async function chooseRevision(row: WorkingSource): Promise<RevisionChoice> {
  const publicId = row.publishedVersion?.revisionId;
  const select = {
    ...revisionContentSelect,
    id: true,
    number: true,
    rendering: { select: { engineVersion: true } },
  } as const;
  const [last, shown] = await Promise.all([
    database().revision.findFirst({ where: { articleId: row.id }, orderBy: { number: 'desc' }, select }),
    publicId === undefined ? null : database().revision.findUnique({ where: { id: publicId }, select }),
  ]);
  const content = contentOf(row);
  const match = [shown, last].find((revision) => revision && sameContent(revision, content)) ?? null;
  const hasRendering = match?.rendering?.engineVersion === engineVersion;
  return {
    revisionId: match?.id ?? null,
    nextNumber: (last?.number ?? 0) + 1,
    hasRendering,
    hasOldRendering: Boolean(match?.rendering) && !hasRendering,
    isPublic: match !== null && match.id === publicId && hasRendering,
  };
}
