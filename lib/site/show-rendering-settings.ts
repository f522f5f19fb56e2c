import { type Actor, personIdOf } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import { readRenderingSettings } from './read-rendering-settings';

/** What articles are rendered with besides their own source, for those who may read drafts of their own. Throws not_signed_in, missing_scope. */
export async function showRenderingSettings(actor: Actor): Promise<RenderingSettings> {
  const personId = personIdOf(actor);
  authorize(actor, 'article.read', { authorIds: personId === null ? [] : [personId] });
  return readRenderingSettings();
}
