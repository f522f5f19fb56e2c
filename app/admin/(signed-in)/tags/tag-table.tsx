import Link from 'next/link';
import type { TagView } from '@/lib/content/views/article-view';
import type { Translate } from '@/lib/i18n/translator';
import { Chip } from '../../components/chip';
import { tagUse } from './tag-use';

const link = 'underline-offset-4 hover:underline';

/** Tags with their number of articles; `editable` for people who may rename and merge. */
export function TagTable({ tags, editable, t }: { tags: readonly TagView[]; editable: boolean; t: Translate }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('tags.columns.name')}</th>
          <th scope="col" className="max-lg:hidden">
            {t('tags.columns.description')}
          </th>
          <th scope="col" className="text-right">
            {t('tags.columns.articles')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tags.map((tag) => (
          <tr key={tag.slug}>
            <td className="min-w-40">
              {editable ? (
                <Link
                  href={`/admin/tags/${encodeURIComponent(tag.slug)}`}
                  className={`font-medium wrap-anywhere ${link}`}
                >
                  {tag.name}
                </Link>
              ) : (
                <span className="font-medium wrap-anywhere">{tag.name}</span>
              )}
              <div className="text-[0.8125rem] wrap-anywhere text-ink-soft">/tags/{tag.slug}</div>
            </td>
            <td className="text-[0.8125rem] text-ink-soft max-lg:hidden">
              <span className="line-clamp-2">{tag.description}</span>
            </td>
            <td className="text-right tabular-nums">
              {tagUse(tag) === 0 ? (
                <Chip>{t('tags.unused')}</Chip>
              ) : (
                <Link
                  href={`/admin/articles?tag=${encodeURIComponent(tag.slug)}`}
                  aria-label={`${t('tags.showArticles')}: ${tag.name}, ${tagUse(tag)}`}
                  className={`text-accent ${link}`}
                >
                  {tagUse(tag)}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
