import type { Translate } from '@/lib/i18n/translator';
import { paths } from '@/lib/site/reader-paths';

/** Says that there is nothing at this address, with links to other pages. */
export function NotFound({ translate }: { translate: Translate }) {
  return (
    <div className="notice">
      <p className="notice-code">404</p>
      <h1>{translate('notFound.title')}</h1>
      <p>{translate('notFound.explanation')}</p>
      <ul className="notice-ways">
        <li>
          <a href={paths.feed()}>{translate('notFound.feed')}</a>
        </li>
        <li>
          <a href={paths.tags()}>{translate('notFound.tags')}</a>
        </li>
        <li>
          <a href={paths.archive()}>{translate('notFound.archive')}</a>
        </li>
      </ul>
      <p className="notice-hint">{translate('notFound.hint')}</p>
    </div>
  );
}
