import '../admin/admin.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { adminLocale, adminText } from '../admin/admin-locale';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const title = (await adminText())('setUp.documentTitle');
  // The address contains a secret: it must not be sent to any site as a referrer, not even this one.
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
