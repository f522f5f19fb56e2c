import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { isApi, isSafe } from './request-kind';
import { staticSize } from './static-file-size';

/** An address without a page, for which Next renders the site's "not found" page. */
const notFoundPath = '/not-found';

/** Next's built-in pages, and the separate addresses at which it serves the data of each page. */
const addressesOfNext = /^\/(?:_|(?:404|500)$)|\.rsc$|\.segments\//i;

/**
 * Answers with the site's "not found" page at addresses that Next would answer by itself, and at those with a control character, which
 * need no look-up (PostgreSQL rejects U+0000). Files of the build are left alone.
 */
export async function showNotFoundPage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (isApi(request) || !(await isWithoutPage(request.url ?? '/'))) return false;
  if (!isSafe(request)) {
    answerError(request, response, new ScholiumError('not_found'));
    return true;
  }
  request.url = notFoundPath;
  delete request.headers.rsc;
  return false;
}

async function isWithoutPage(target: string): Promise<boolean> {
  const [given = ''] = target.split('?', 1);
  const path = decodeURIComponent(given);
  if (/\p{Cc}/u.test(path)) return true;
  if (!addressesOfNext.test(path)) return false;
  return !given.startsWith('/_next/static/') || (await staticSize(path)) === null;
}

/** Whether Next needs this address in development. */
export function isForDevelopment({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^\/(?:_next\/|__nextjs)/.test(url);
}
