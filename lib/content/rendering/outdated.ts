import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { engineVersion } from '@/lib/markdown/engine-version';

/** The published versions that readers have as another version of the engine rendered them. */
export const renderedByAnother = {
  revision: { rendering: { isNot: { engineVersion } } },
} as const satisfies Prisma.PublishedVersionWhereInput;

/** Whether there is one. */
export async function hasOutdated(): Promise<boolean> {
  return (
    (await database().publishedVersion.findFirst({ where: renderedByAnother, select: { articleId: true } })) !== null
  );
}
