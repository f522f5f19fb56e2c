import type { WorkingArticleRow } from '@/lib/content/views/article-view';
import { ArticleRow, type RowSetting } from './article-row';

/** The articles of one page of the list. */
export function ArticleTable({
  rows,
  total,
  setting,
}: {
  rows: readonly WorkingArticleRow[];
  total: number;
  setting: RowSetting;
}) {
  const { t } = setting;
  return (
    <table className="data-table">
      <caption className="sr-only">{t('articles.count', { count: total })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('articles.columns.title')}</th>
          <th scope="col" className="max-md:hidden">
            {t('articles.columns.status')}
          </th>
          <th scope="col" className="max-lg:hidden">
            {t('articles.columns.tags')}
          </th>
          <th scope="col" className="max-lg:hidden">
            {t('articles.columns.authors')}
          </th>
          <th scope="col" className="max-md:hidden">
            {t('articles.columns.edited')}
          </th>
          <th scope="col">
            <span className="sr-only">{t('articles.columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ArticleRow key={row.id} row={row} setting={setting} />
        ))}
      </tbody>
    </table>
  );
}
