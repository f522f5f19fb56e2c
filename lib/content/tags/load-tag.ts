import type { Queryable } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { ScholiumError } from '@/lib/kernel/errors';
import { tagRowSelect } from './tag-row';

/** The row of the tag with this slug. Throws not_found. */
export async function loadTag(
  queryable: Queryable,
  slug: string,
): Promise<Prisma.TagGetPayload<{ select: typeof tagRowSelect }>> {
  const row = await queryable.tag.findUnique({ where: { slug }, select: tagRowSelect });
  if (!row) throw new ScholiumError('not_found');
  return row;
}
