'use client';

/**
 * Shown for a rendering error that no page caught. It runs in the browser, without the message catalogue, so it uses both
 * languages; `digest` is the id under which the server's log has the reason.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="notice" role="alert">
      <h1 lang="en">Something went wrong</h1>
      <p lang="en">This page could not be shown. Try again in a moment.</p>
      <p lang="zh-CN">出了点问题，这个页面暂时无法显示，请稍后再试。</p>
      {error.digest === undefined ? null : (
        <p className="notice-hint">
          <code>{error.digest}</code>
        </p>
      )}
    </div>
  );
}
