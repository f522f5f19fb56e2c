import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { ScholiumError } from '@/lib/kernel/errors';
import type { TagView } from './article-view';
import { presentTag, tagRowSelect, visibleTags } from './tags/tag-row';

/** The tag with this slug. Throws not_found, for readers also when no public article has it. */
export async function readTag(actor: Actor, slug: string): Promise<TagView> {
  const row = await database().tag.findFirst({ where: { slug, ...visibleTags(actor) }, select: tagRowSelect });
  if (!row) throw new ScholiumError('not_found');
  return presentTag(actor, row);
}
