'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

export interface Destination {
  href: string;
  label: string;
}

/** The admin's sections; the current one is marked. */
export function Navigation({ label, destinations }: { label: string; destinations: readonly Destination[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto max-md:order-last max-md:basis-full">
      <ul className="flex gap-0.5 px-1 py-1">
        {destinations.map(({ href, label: name }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? 'page' : here ? 'true' : undefined}
                className={`block rounded-md px-2.5 py-1 text-sm whitespace-nowrap transition-colors ${here ? 'bg-sunken font-semibold text-ink' : 'text-ink-soft hover:bg-sunken hover:text-ink'}`}
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
