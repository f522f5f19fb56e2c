import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRedirect } from '@/lib/content/find-redirect';
import { redirectKey } from '@/lib/content/slugs/redirect-key';
import { paths } from '@/lib/site/reader-paths';

/**
 * Answers 301 for the former address of a public article. The address was made canonical before. Next pages can only answer 307 and 308.
 */
export async function answerMoved(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const key = redirectKey(request.url ?? '');
  const target = key === null ? null : await findRedirect(key);
  if (target === null) return false;
  response.writeHead(301, {
    location: paths.article(target),
    'cache-control': 'no-cache',
  });
  response.end();
  return true;
}
