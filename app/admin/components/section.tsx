import type { ReactNode } from 'react';

/** A section of a page with a heading and a background. */
export function Section({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-surface p-4 sm:p-6">
      <h2 className="font-semibold">{title}</h2>
      {intro && <p className="mt-1 text-sm text-ink-soft">{intro}</p>}
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}
