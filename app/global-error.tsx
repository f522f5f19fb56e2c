'use client';

import ErrorPage from './(reader)/error';

/** Replaces an entire document that failed in the browser, where Next would show its own page. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage error={error} />
      </body>
    </html>
  );
}
