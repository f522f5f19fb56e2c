import type { NamedSlug } from './article-view';

interface Named {
  tags: readonly { tag: NamedSlug }[];
  authors: readonly { person: NamedSlug }[];
}

/** Tags and authors as shown in every view of an article, in their stored order, with only slug and name. */
export function presentNames({ tags, authors }: Named): { tags: NamedSlug[]; authors: NamedSlug[] } {
  return {
    tags: tags.map(({ tag }) => ({ slug: tag.slug, name: tag.name })),
    authors: authors.map(({ person }) => ({ slug: person.slug, name: person.name })),
  };
}
