import type { ReactNode } from 'react';

/** A page of the admin under its header: a heading, actions, and the content. `narrow` is for forms. */
export function PageFrame({
  title,
  intro,
  actions,
  narrow = false,
  children,
}: {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`mx-auto w-full px-4 pt-7 pb-16 sm:px-6 ${narrow ? 'max-w-2xl' : 'max-w-6xl'}`}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          {intro && <p className="mt-1 max-w-prose text-sm text-ink-soft">{intro}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </div>
  );
}
