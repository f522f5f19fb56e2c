import { type Actor, personIdOf } from '@/lib/accounts/actor';
import { allows, authorize } from '@/lib/accounts/policy';
import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import { readRenderingSettings } from './read-rendering-settings';

/** The site's rendering settings, for actors who may read their own drafts. Throws not_signed_in, missing_scope. */
export async function showRenderingSettings(actor: Actor): Promise<RenderingSettings> {
  authorize(actor, 'article.read', ownArticles(actor));
  return readRenderingSettings();
}

/** Whether `showRenderingSettings` permits this actor. */
export function readsRenderingSettings(actor: Actor): boolean {
  return allows(actor, 'article.read', ownArticles(actor));
}

function ownArticles(actor: Actor): { authorIds: string[] } {
  const personId = personIdOf(actor);
  return { authorIds: personId === null ? [] : [personId] };
}
