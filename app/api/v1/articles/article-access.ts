import type { Actor } from '@/lib/accounts/actor';
import { allows, type Subject } from '@/lib/accounts/policy';
import { readProfile } from '@/lib/accounts/read-profile';
import type { ArticleDetail } from '@/lib/content/views/article-view';
import { readSite } from '@/lib/site/read-site';

/** Which parts of an article an answer may carry besides its text. */
export interface ArticleAccess {
  /** The Markdown source. */
  source: boolean;
  /** The faults found in the source. */
  problems: boolean;
}

/**
 * What `actor` may see of `article` when it is its published version: the text; the source by the right to it, or where the site
 * publishes sources; the problems, which quote the source, for those who may see and correct it.
 */
export async function publishedAccess(actor: Actor, article: ArticleDetail): Promise<ArticleAccess> {
  const subject = await subjectFor(actor, article);
  const reads = allows(actor, 'article.read', subject) || allows(actor, 'source.read', subject);
  const source = reads || ((await readSite())?.publishSources ?? false);
  return { source, problems: source && allows(actor, 'article.edit', subject) };
}

/** The same for a working copy, which shows whole to those who may read it and else not at all: null. */
export async function workingAccess(actor: Actor, article: ArticleDetail): Promise<ArticleAccess | null> {
  const subject = await subjectFor(actor, article);
  if (!allows(actor, 'article.read', subject)) return null;
  return { source: true, problems: allows(actor, 'article.edit', subject) };
}

/** Views name authors by their public slug, the policy by the person's id. */
async function subjectFor(actor: Actor, article: ArticleDetail): Promise<Subject> {
  if (actor.kind !== 'person' && actor.kind !== 'token') return { authorIds: [] };
  if (actor.role !== 'author') return { authorIds: [] };
  const { id, slug } = await readProfile(actor);
  return { authorIds: article.authors.some((author) => author.slug === slug) ? [id] : [] };
}
