import { pageWindow } from '@/app/page-window';
import type { Translate } from '@/lib/i18n/translator';

interface PaginationProps {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  translate: Translate;
}

/** Numbered pages as real links; nothing if there is only one page. */
export function Pagination({ page, pageCount, hrefOf, translate }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={translate('pagination.label')}>
      {page > 1 ? (
        <a className="pagination-step" rel="prev" href={hrefOf(page - 1)}>
          <span aria-hidden="true">←</span> {translate('pagination.previous')}
        </a>
      ) : null}
      <ol>
        {pageWindow(page, pageCount).map(({ key, page: step }) => (
          <li key={key}>
            {step === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(step)}
                aria-label={translate('pagination.page', { page: step })}
                aria-current={step === page ? 'page' : undefined}
              >
                {step}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a className="pagination-step" rel="next" href={hrefOf(page + 1)}>
          {translate('pagination.next')} <span aria-hidden="true">→</span>
        </a>
      ) : null}
    </nav>
  );
}
