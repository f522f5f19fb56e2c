import './admin.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readSite } from '@/lib/site/read-site';
import { adminLocale } from './admin-locale';
import { Toaster } from './components/toaster';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const name = (await readSite())?.name ?? 'Scholium';
  return {
    title: { template: `%s · ${name}`, default: name },
    robots: { index: false, follow: false },
    icons: { icon: '/favicon.svg' },
  };
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await adminLocale()}>
      <body className="bg-canvas font-sans text-ink antialiased">
        {children}
        <Toaster />
      </body>
    </html>
  );
}
