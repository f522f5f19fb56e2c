import type { ReactNode } from 'react';
import type { ArticleView } from '@/lib/content/views/article-view';
import { formatDate } from '../_context/format-date';
import type { ReaderContext } from '../_context/reader-context';
import { TagLinks } from '../_feed/tag-links';

/** The facts about an article: authors, dates, length, series, tags. */
export function ArticleFacts({ article, context }: { article: ArticleView; context: ReaderContext }) {
  const { translate } = context;
  const { authors, series, publishedAt, readingMinutes, wordCount, language, tags } = article;
  const names = authors.map((author) => author.name);
  return (
    <dl className="facts">
      {names.length === 0 ? null : (
        <Fact name={translate('article.author')}>{names.join(translate('article.nameSeparator'))}</Fact>
      )}
      {publishedAt === null ? null : <Fact name={translate('article.published')}>{day(publishedAt, context)}</Fact>}
      {wasUpdated(article, context) ? (
        <Fact name={translate('article.updated')}>{day(article.updatedAt, context)}</Fact>
      ) : null}
      <Fact name={translate('article.length')}>
        {translate('article.readingTime', { minutes: readingMinutes })}
        <span className="fact-more">
          {translate(language === 'zh' ? 'article.characterCount' : 'article.wordCount', { count: wordCount })}
        </span>
      </Fact>
      {series === null ? null : (
        <Fact name={translate('article.series')}>
          {series.title}
          {series.position === null ? null : (
            <span className="fact-more">{translate('article.seriesPart', { position: series.position })}</span>
          )}
        </Fact>
      )}
      {tags.length === 0 ? null : (
        <Fact name={translate('article.tags')}>
          <TagLinks tags={tags} label={translate('article.tags')} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function day(date: Date, { locale, site }: ReaderContext) {
  return <time dateTime={date.toISOString()}>{formatDate(date, locale, site.timeZone)}</time>;
}

/** Whether a later version was published on another day. Importing an article with an older date does not count as an update. */
function wasUpdated({ createdAt, publishedAt, updatedAt }: ArticleView, { locale, site }: ReaderContext): boolean {
  if (publishedAt === null) return false;
  const since = createdAt > publishedAt ? createdAt : publishedAt;
  return updatedAt > since && formatDate(updatedAt, locale, site.timeZone) !== formatDate(since, locale, site.timeZone);
}
