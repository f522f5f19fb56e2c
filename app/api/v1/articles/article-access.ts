import type { Actor } from '@/lib/accounts/actor';
import { allows, type Subject } from '@/lib/accounts/policy';
import { readProfile } from '@/lib/accounts/read-profile';
import type { ArticleDetail } from '@/lib/content/article-view';
import { readSite } from '@/lib/site/read-site';

/** Which parts of an article an answer may carry. */
export interface ArticleAccess {
  /** What a reader of the article sees: HTML and excerpts. */
  text: boolean;
  /** The Markdown source. */
  source: boolean;
  /** The faults found in the source. */
  problems: boolean;
}

/**
 * What `actor` may see of `article` when it is its published version: the text; the source with the right to read drafts,
 * or where the site publishes sources.
 */
export async function publishedAccess(actor: Actor, article: ArticleDetail): Promise<ArticleAccess> {
  const subject = await subjectFor(actor, article);
  const reads = allows(actor, 'article.read', subject);
  const source = reads || ((await readSite())?.publishSources ?? false);
  return { text: true, source, problems: allows(actor, 'article.edit', subject) };
}

/**
 * The same for a working copy. A token that may write but not read drafts learns from the answer to its change what became of it,
 * not the rest of the text.
 */
export async function workingAccess(actor: Actor, article: ArticleDetail): Promise<ArticleAccess> {
  const subject = await subjectFor(actor, article);
  const reads = allows(actor, 'article.read', subject);
  return { text: reads, source: reads, problems: allows(actor, 'article.edit', subject) };
}

/** Views name authors by their public slug, the policy by the person's id. */
async function subjectFor(actor: Actor, article: ArticleDetail): Promise<Subject> {
  if (actor.kind !== 'person' && actor.kind !== 'token') return { authorIds: [] };
  if (actor.role !== 'author') return { authorIds: [] };
  const { id, slug } = await readProfile(actor);
  return { authorIds: article.authors.some((author) => author.slug === slug) ? [id] : [] };
}
