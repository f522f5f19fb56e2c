import type { Translate } from '@/lib/i18n/translator';
import { paths } from '@/lib/site/reader-paths';

export interface Neighbour {
  slug: string;
  title: string;
}

interface NeighboursProps {
  previous: Neighbour | null;
  next: Neighbour | null;
  translate: Translate;
}

/** Links to the articles before and after this one; nothing if there are none. */
export function Neighbours({ previous, next, translate }: NeighboursProps) {
  if (previous === null && next === null) return null;
  return (
    <nav className="neighbours" aria-label={translate('article.neighbours')}>
      {previous === null ? null : (
        <a rel="prev" href={paths.article(previous.slug)}>
          <span className="neighbour-kind">
            <span aria-hidden="true">← </span>
            {translate('article.previous')}
          </span>
          {previous.title}
        </a>
      )}
      {next === null ? null : (
        <a rel="next" href={paths.article(next.slug)}>
          <span className="neighbour-kind">
            {translate('article.next')}
            <span aria-hidden="true"> →</span>
          </span>
          {next.title}
        </a>
      )}
    </nav>
  );
}
