import type { Translate } from '@/lib/i18n/translator';
import { type PageStep, pageWindow } from './page-window';

interface PaginationProps {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  translate: Translate;
}

/** Numbered pages as real links; nothing where there is one page alone. */
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
        {keyed(pageWindow(page, pageCount)).map(({ key, step }) => (
          <li key={key}>
            {step === 'gap' ? (
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

/** A gap is known by the page before it. */
function keyed(steps: PageStep[]): { key: string; step: PageStep }[] {
  return steps.map((step, index) => ({
    key: step === 'gap' ? `after-${steps[index - 1] ?? 0}` : `page-${step}`,
    step,
  }));
}
