import type { Translate } from '@/lib/i18n/translator';
import { paths } from '@/lib/site/reader-paths';

/** The site's name and navigation. */
export function SiteHeader({ name, translate }: { name: string; translate: Translate }) {
  return (
    <header className="site-header">
      <a className="site-name" href={paths.feed()}>
        {name}
      </a>
      <nav aria-label={translate('navigation.label')}>
        <ul className="site-navigation">
          <li>
            <a href={paths.feed()}>{translate('navigation.feed')}</a>
          </li>
          <li>
            <a href={paths.tags()}>{translate('navigation.tags')}</a>
          </li>
          <li>
            <a href={paths.archive()}>{translate('navigation.archive')}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
