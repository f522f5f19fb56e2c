import type { Actor } from '@/lib/accounts/actor';
import type { Queryable } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import { visibleTags } from '../views/visible-names';
import { type TagRow, tagRowSelect } from './tag-row';

/** The row of the tag with this slug. Throws not_found, also for a tag that `actor` may not see. */
export async function loadTag(queryable: Queryable, actor: Actor, slug: string): Promise<TagRow> {
  const row = await queryable.tag.findFirst({
    where: { slug, ...visibleTags(actor) },
    select: tagRowSelect(actor),
  });
  if (!row) throw new ScholiumError('not_found');
  return row;
}
