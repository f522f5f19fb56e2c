import type { Actor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { loadTag } from './tags/load-tag';
import { presentTag } from './tags/tag-row';
import type { TagView } from './views/article-view';

/** The tag with this slug. Throws not_found, also if neither a public article nor a draft that the actor may read has it. */
export async function readTag(actor: Actor, slug: string): Promise<TagView> {
  return presentTag(await loadTag(database(), actor, slug));
}
