import type { Actor } from '@/lib/accounts/actor';
import { allows } from '@/lib/accounts/policy';
import type { ArticleAccess } from './article-view';

/**
 * What `actor` may see of a published version: the text; the source with permission, or if the site publishes sources; the problems,
 * which quote the source, if the actor may read and edit it.
 */
export function publishedAccess(actor: Actor, authorIds: readonly string[], publishSources: boolean): ArticleAccess {
  const subject = { authorIds };
  const source = publishSources || allows(actor, 'article.read', subject) || allows(actor, 'source.read', subject);
  return { text: true, source, problems: source && allows(actor, 'article.edit', subject) };
}

/** The same for a working copy, which is visible either completely or not at all. */
export function workingAccess(actor: Actor, authorIds: readonly string[]): ArticleAccess {
  const subject = { authorIds };
  const text = allows(actor, 'article.read', subject);
  return { text, source: text, problems: text && allows(actor, 'article.edit', subject) };
}
