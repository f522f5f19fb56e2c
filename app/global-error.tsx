'use client';

import ErrorPage from './(reader)/error';

/** Stands in for a whole document that failed in the browser, where Next would show a page of its own. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage error={error} />
      </body>
    </html>
  );
}
