import type { NamedSlug } from './article-view';

interface Named {
  tags: readonly { tag: NamedSlug }[];
  authors: readonly { person: NamedSlug }[];
}

/** Tags and authors as every view of an article shows them, in their stored order; of each its address and name only. */
export function presentNames({ tags, authors }: Named): { tags: NamedSlug[]; authors: NamedSlug[] } {
  return {
    tags: tags.map(({ tag }) => ({ slug: tag.slug, name: tag.name })),
    authors: authors.map(({ person }) => ({ slug: person.slug, name: person.name })),
  };
}
