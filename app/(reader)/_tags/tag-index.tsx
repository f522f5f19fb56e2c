import type { Metadata } from 'next';
import { cache } from 'react';
import { anonymous } from '@/lib/accounts/actor';
import { listTags } from '@/lib/content/list-tags';
import { paths } from '@/lib/site/reader-paths';
import type { ReaderContext } from '../_context/reader-context';
import { Pagination } from '../_feed/pagination';
import { pageMetadata } from '../_page/page-metadata';

const tagsOnPage = 100;

const findTags = cache((page: number) => listTags(anonymous, { page, limit: tagsOnPage, order: 'use' }));

/** One page of the tags with the number of their public articles, those of most articles first. Throws not_found past the last page. */
export async function TagIndex({ context, page }: { context: ReaderContext; page: number }) {
  const { translate } = context;
  const tags = await findTags(page);
  const { pageCount } = tags;
  return (
    <div className="list-page">
      <header className="page-header">
        <h1>{translate('tags.title')}</h1>
        <p className="page-description">
          {translate('tags.count', { count: tags.total })}
          {page > 1 ? <span className="list-place"> {translate('pagination.place', { page, pageCount })}</span> : null}
        </p>
      </header>
      <ul className="tag-index">
        {tags.items.map((tag) => (
          <li key={tag.slug}>
            <a href={paths.tag(tag.slug)}>{tag.name}</a>
            <span className="count">{translate('tags.articleCount', { count: tag.articleCount })}</span>
            {tag.description === '' ? null : <p>{tag.description}</p>}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} hrefOf={paths.tags} translate={translate} />
    </div>
  );
}

export async function tagIndexMetadata(context: ReaderContext, page: number): Promise<Metadata> {
  const { translate, site } = context;
  await findTags(page);
  const name = translate('tags.title');
  const title = page === 1 ? name : `${name} · ${translate('pagination.page', { page })}`;
  return pageMetadata(context, {
    title,
    description: translate('tags.indexAbout', { site: site.name }),
    path: paths.tags(page),
  });
}
