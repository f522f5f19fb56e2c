import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/feed.css';
import './styles/index-pages.css';
import './styles/article.css';
import './styles/prose.css';
import './styles/formulas.css';
import './styles/code.css';
import './styles/blocks.css';
import './styles/theorems.css';
import './styles/algorithms.css';
import './styles/print.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { translator } from '@/lib/i18n/translator';
import { siteUrl } from '@/lib/site/site-url';
import { currentSite } from './_context/current-site';
import { readerLocale } from './_context/reader-locale';
import { latinSerif, latinSerifInChinese } from './_page/latin-serif';
import { SiteFooter } from './_page/site-footer';
import { SiteHeader } from './_page/site-header';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#15171b' },
  ],
};

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(siteUrl()), icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }] } };
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  // Pages report an unreachable database; the layout must work without it.
  const site = await currentSite().catch(() => null);
  const locale = await readerLocale();
  const translate = translator(locale, 'reader');
  return (
    <html lang={locale} className={`${latinSerif.variable} ${latinSerifInChinese.variable}`}>
      <body id="top">
        <a className="skip-link" href="#content">
          {translate('navigation.skip')}
        </a>
        {site === null ? null : <SiteHeader name={site.name} translate={translate} />}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        {site === null ? null : <SiteFooter name={site.name} translate={translate} />}
      </body>
    </html>
  );
}
