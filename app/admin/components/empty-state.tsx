import type { ReactNode } from 'react';

/** Shown instead of an empty list: the purpose of the page, and the first thing to do. `heading` is `h1` if it is the whole page. */
export function EmptyState({
  title,
  heading: Heading = 'h2',
  children,
  action,
}: {
  title: string;
  heading?: 'h1' | 'h2';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong/60 px-6 py-14 text-center">
      <Heading className="font-semibold">{title}</Heading>
      <p className="mx-auto mt-1.5 max-w-md text-sm text-pretty text-ink-soft">{children}</p>
      {action && <div className="mt-5 flex justify-center">{action}</div>}
    </div>
  );
}
