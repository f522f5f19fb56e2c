import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { pageWindow } from '@/app/page-window';

const cellClass = 'inline-flex h-8 min-w-8 items-center justify-center rounded-md px-2 tabular-nums hover:bg-sunken';

/** Numbered pages as real links. Nothing for a single page. `address` returns the address of a page. */
export function Pager({
  page,
  pageCount,
  address,
  labels,
}: {
  page: number;
  pageCount: number;
  address: (page: number) => string;
  labels: { pages: string; previous: string; next: string };
}) {
  if (pageCount < 2) return null;
  return (
    <nav aria-label={labels.pages} className="flex flex-wrap items-center justify-center gap-1 text-sm">
      {page > 1 && (
        <Link href={address(page - 1)} rel="prev" aria-label={labels.previous} className={cellClass}>
          <ChevronLeft aria-hidden size={16} />
        </Link>
      )}
      {pageWindow(page, pageCount).map(({ key, page: step }) =>
        step !== null ? (
          <Link
            key={key}
            href={address(step)}
            aria-current={step === page ? 'page' : undefined}
            className={step === page ? `${cellClass} bg-accent-soft font-semibold text-accent` : cellClass}
          >
            {step}
          </Link>
        ) : (
          <span key={key} aria-hidden className="px-1 text-ink-soft">
            …
          </span>
        ),
      )}
      {page < pageCount && (
        <Link href={address(page + 1)} rel="next" aria-label={labels.next} className={cellClass}>
          <ChevronRight aria-hidden size={16} />
        </Link>
      )}
    </nav>
  );
}
