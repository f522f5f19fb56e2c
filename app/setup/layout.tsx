import '../admin/admin.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { adminLocale, adminText } from '../admin/admin-locale';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const title = (await adminText())('setUp.documentTitle');
  // The address carries a secret: it must not reach any other site, not even ours as a referrer.
  return {
    title: `${title} · Scholium`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    icons: { icon: '/favicon.svg' },
  };
}

export default async function SetUpLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await adminLocale()}>
      <body className="bg-canvas font-sans text-ink antialiased">{children}</body>
    </html>
  );
}
