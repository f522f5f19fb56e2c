import type { ReactNode } from 'react';

/** What stands where a list would be: what this place is for, and the first thing to do. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong/60 px-6 py-14 text-center">
      <h2 className="font-semibold">{title}</h2>
      <p className="mx-auto mt-1.5 max-w-md text-sm text-pretty text-ink-soft">{children}</p>
      {action && <div className="mt-5 flex justify-center">{action}</div>}
    </div>
  );
}
