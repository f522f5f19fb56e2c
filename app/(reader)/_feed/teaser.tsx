import type { ArticleView } from '@/lib/content/views/article-view';
import { localeOf } from '@/lib/i18n/locale';
import { paths } from '@/lib/site/reader-paths';
import { formatDate } from '../_context/format-date';
import type { ReaderContext } from '../_context/reader-context';
import { RenderedHtml } from '../_page/rendered-html';
import { reachableFormulas } from './reachable-formulas';
import { TagLinks } from './tag-links';

/** An article in a list: date, title, excerpt with its formulas typeset, tags. Title and excerpt are in the article's language. */
export function Teaser({ article, context }: { article: ArticleView; context: ReaderContext }) {
  const { translate, locale, site } = context;
  const language = localeOf(article.language);
  return (
    <article className="teaser">
      <h3 className="teaser-title" lang={language}>
        <a href={paths.article(article.slug)}>{article.title}</a>
      </h3>
      <p className="teaser-facts">
        {article.publishedAt === null ? null : (
          <time dateTime={article.publishedAt.toISOString()}>
            {formatDate(article.publishedAt, locale, site.timeZone)}
          </time>
        )}
        <span>{translate('article.readingTime', { minutes: article.readingMinutes })}</span>
      </p>
      <RenderedHtml
        className="excerpt"
        lang={language}
        html={reachableFormulas(article.excerptHtml, translate('article.formula'))}
      />
      <TagLinks tags={article.tags} label={translate('article.tags')} />
    </article>
  );
}
