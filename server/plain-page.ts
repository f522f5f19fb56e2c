import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { escapeHtml as escaped } from '@/lib/markdown/text/escape-html';

/** The content of a page of the front; `requestId` identifies the request in the log. */
export interface PlainText {
  title: string;
  text: string;
  status: number;
  requestId: string;
  locale: Locale;
}

/** A page in the colours of the reader's pages that needs neither Next, scripts, the database nor a file of the build. */
export function plainPage({ title: heading, text, status, requestId, locale }: PlainText): string {
  const t = translator(locale, 'reader');
  const title = escaped(heading);
  const id = requestId === '' ? '' : ` · ${escaped(t('failure.request'))} <code>${escaped(requestId)}</code>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main role="alert">
<h1>${title}</h1>
<p>${escaped(text)}</p>
<p class="hint">${status}${id}</p>
<p><a href="/">${escaped(t('notFound.feed'))}</a></p>
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --paper: #fcfcfa; --ink: #1c1e22; --soft: #5b6067; --link: #1d4a96 }
@media (prefers-color-scheme: dark) { :root { --paper: #15171b; --ink: #d9dbe0; --soft: #9da3ad; --link: #9dbdf5 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
main { max-width: 38rem; margin: min(14vh, 8rem) auto 4rem; padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.3 }
.hint { color: var(--soft); font-size: .9rem }
a { color: var(--link) }
`;
