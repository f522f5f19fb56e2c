import type { Queryable } from '@/lib/db/database';
import { loadAliases } from '../headings/stored-aliases';
import { findLabel, indexLabels, type LabelIndex } from '../labels/label-index';

/** What other articles show of a public article. */
export interface PublicLabels {
  slug: string;
  title: string;
  labels: LabelIndex;
}

/** What other articles can currently show of an article; null while it is not public. */
export async function loadPublicLabels(queryable: Queryable, articleId: string): Promise<PublicLabels | null> {
  const version = await queryable.publishedVersion.findUnique({
    where: { articleId },
    select: {
      slug: true,
      title: true,
      revision: { select: { labels: { orderBy: [{ line: 'asc' }, { name: 'asc' }] } } },
    },
  });
  if (!version) return null;
  const aliases = await loadAliases(queryable, articleId);
  const labels = indexLabels(version.revision.labels, new Map(aliases.map(({ alias, heading }) => [alias, heading])));
  return { slug: version.slug, title: version.title, labels };
}

/** Everything that a reference to `name` shows; equal if text and target are equal. Null: it dangles. */
export function appearanceOf(article: PublicLabels | null, name: string): string | null {
  const label = article && findLabel(article.labels, name);
  if (!label) return null;
  const { anchor, kind, number, text } = label;
  return JSON.stringify([article.slug, article.title, anchor, kind, number, text]);
}

/**
 * Whether a change withdraws text shown by a reference to `name`: the title, the text of a heading, the content of a `\\tag`.
 * An automatic number reveals nothing about its article, so a changed number does not count.
 */
export function withdrawsText(before: PublicLabels | null, after: PublicLabels | null, name: string): boolean {
  const words = shownTextOf(before, name);
  return words !== null && words !== shownTextOf(after, name);
}

function shownTextOf(article: PublicLabels | null, name: string): string | null {
  const label = article && findLabel(article.labels, name);
  if (!label) return null;
  const shownText = label.number ?? label.text;
  return JSON.stringify([article.title, /^\d+[a-z]*$/.test(shownText) ? '' : shownText]);
}
