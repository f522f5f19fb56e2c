import type { ReaderContext } from '@/app/(reader)/_context/reader-context';
import { anonymous } from '@/lib/accounts/actor';
import type { ArticleView } from '@/lib/content/views/article-view';
import { localeOf } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Language } from '@/lib/kernel/language';

/** A public article as a list gives it, with `changes`. */
export function articleView(changes: Partial<ArticleView> = {}): ArticleView {
  return {
    id: 'article',
    slug: 'dilated-convolution',
    title: 'Dilated convolution',
    status: 'published',
    language: 'en',
    excerptHtml: 'Holes in the <em>kernel</em>.',
    excerptText: 'Holes in the kernel.',
    tags: [],
    authors: [{ slug: 'owner', name: 'Owner' }],
    series: null,
    metadata: {},
    createdAt: new Date('2026-01-11T08:00:00Z'),
    updatedAt: new Date('2026-01-11T08:00:00Z'),
    publishedAt: new Date('2026-01-11T08:00:00Z'),
    wordCount: 1_234,
    readingMinutes: 5,
    version: 1,
    ...changes,
  };
}

/** The context of a page on a site in `language`. */
export function contextIn(language: Language, timeZone = 'UTC'): ReaderContext {
  const locale = localeOf(language);
  const site = {
    name: 'Margins',
    description: '',
    language,
    timeZone,
    pageSize: 10,
    publishSources: false,
    version: 1,
  };
  return { site, locale, translate: translator(locale, 'reader'), actor: anonymous };
}
