import type { ReactNode } from 'react';

/** A page in front of the admin: the site's name, a heading, and one thing to do. */
export function GatePage({
  name,
  title,
  intro,
  wide = false,
  children,
}: {
  name: string;
  title: string;
  intro?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <main className={`mx-auto w-full px-4 pt-[min(14vh,8rem)] pb-16 ${wide ? 'max-w-2xl' : 'max-w-sm'}`}>
      <p className="mb-1 text-sm text-ink-soft wrap-anywhere">{name}</p>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {intro && <p className="mt-2 text-pretty text-ink-soft">{intro}</p>}
      {children && <div className="mt-6">{children}</div>}
    </main>
  );
}
