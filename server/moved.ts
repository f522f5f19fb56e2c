import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRedirect } from '@/lib/content/find-redirect';

/**
 * Answers 301 for the former address of a public article, which is canonical by now: Next can only answer 307 and 308 from a page.
 */
export async function answerMoved(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const match = /^\/articles\/([^/?]+)$/.exec(request.url ?? '');
  if (!match?.[1] || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const slug = decoded(match[1]);
  const target = slug === null ? null : await findRedirect(slug);
  if (target === null) return false;
  response.writeHead(301, {
    location: `/articles/${encodeURIComponent(target)}`,
    'cache-control': 'no-cache',
  });
  response.end();
  return true;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
