import { paths } from '../_frame/paths';
import type { ReaderContext } from '../_frame/reader-context';
import { findAllTags } from './find-all-tags';

/** All tags with the number of their public articles. */
export async function TagIndex({ context }: { context: ReaderContext }) {
  const { translate } = context;
  const tags = await findAllTags();
  return (
    <div className="list-page">
      <header className="page-header">
        <h1>{translate('tags.title')}</h1>
        <p className="page-description">{translate('tags.count', { count: tags.length })}</p>
      </header>
      <ul className="tag-index">
        {tags.map((tag) => (
          <li key={tag.slug}>
            <a href={paths.tag(tag.slug)}>{tag.name}</a>
            <span className="count">{translate('tags.articleCount', { count: tag.articleCount })}</span>
            {tag.description === '' ? null : <p>{tag.description}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
