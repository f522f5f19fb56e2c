import type { Metadata } from 'next';
import { siteUrl } from '@/lib/site/site-url';
import type { ReaderContext } from '../_context/reader-context';

/** The metadata of a page. `path` is its canonical address, relative to the site's; `title` null: only the site's name. */
export interface PageDescription {
  title: string | null;
  description: string;
  path: string;
  article?: { publishedAt: Date | null; updatedAt: Date; authors: string[]; tags: string[] };
}

/** Title, description, canonical address and Open Graph properties (ogp.me). */
export function pageMetadata({ site, locale }: ReaderContext, page: PageDescription): Metadata {
  const title = page.title === null ? site.name : `${page.title} · ${site.name}`;
  const description = shorten(page.description.replace(/\s+/g, ' ').trim());
  const url = `${siteUrl()}${page.path}`;
  const common = {
    title: page.title ?? site.name,
    description,
    url,
    siteName: site.name,
    locale: locale.replace('-', '_'),
  };
  return {
    title,
    ...(description === '' ? {} : { description }),
    alternates: { canonical: url },
    openGraph:
      page.article === undefined ? { ...common, type: 'website' } : { ...common, ...articleProperties(page.article) },
  };
}

function articleProperties(article: NonNullable<PageDescription['article']>) {
  return {
    type: 'article' as const,
    ...(article.publishedAt === null ? {} : { publishedTime: article.publishedAt.toISOString() }),
    modifiedTime: article.updatedAt.toISOString(),
    authors: article.authors,
    tags: article.tags,
  };
}

/** Search engines and link previews show no more than this many characters. */
const maxDescriptionCharacters = 200;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= maxDescriptionCharacters
    ? text
    : `${characters
        .slice(0, maxDescriptionCharacters - 1)
        .join('')
        .trimEnd()}…`;
}
