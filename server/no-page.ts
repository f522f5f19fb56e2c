import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScholiumError } from '@/lib/kernel/errors';
import { answerError } from './answer-error';
import { isApi, isSafe } from './request-kind';
import { staticSize } from './static-file';

/** An address that nothing has, for which Next renders the site's page that says so. */
const notFoundPath = '/not-found';

/** Next's own pages, whatever they are called, and the second addresses at which it has the data of each page. */
const addressesOfNext = /^\/(?:_|(?:404|500)$)|\.rsc$|\.segments\//i;

/**
 * Lets the site's "not found" stand at the addresses that Next would answer by itself and at those with a control character, which no
 * database has to look up (PostgreSQL cannot take U+0000). What is built is left alone.
 */
export async function hideNoPage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (isApi(request) || !(await isNoPage(request.url ?? '/'))) return false;
  if (!isSafe(request)) {
    answerError(request, response, new ScholiumError('not_found'));
    return true;
  }
  request.url = notFoundPath;
  delete request.headers.rsc;
  return false;
}

async function isNoPage(target: string): Promise<boolean> {
  const [given = ''] = target.split('?', 1);
  const path = decodeURIComponent(given);
  if (/\p{Cc}/u.test(path)) return true;
  if (!addressesOfNext.test(path)) return false;
  return !given.startsWith('/_next/static/') || (await staticSize(path)) === null;
}

/** Whether an address belongs to what Next needs while the code is worked on. */
export function isForDevelopment({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^\/(?:_next\/|__nextjs)/.test(url);
}
