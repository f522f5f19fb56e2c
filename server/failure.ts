import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemResponse } from '@/app/problem-response';
import { negotiateLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';
import { plainPage } from './plain-page';
import { isApi } from './request-kind';

/** Headers of the answer that did not come about. */
const ofAnother = ['content-length', 'content-encoding', 'etag', 'last-modified', 'link', 'vary', 'accept-ranges'];

/**
 * Answers a request that failed outside a page: 503 with `Retry-After` while the database cannot be used, else 500. People get a page,
 * programs of the API a problem document, what asks for a file a line of text.
 */
export async function answerFailure(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  requestId: string,
): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ofAnother) response.removeHeader(name);
  const locale = negotiateLocale(request.headers['accept-language'] ?? null, 'en');
  if (isApi(request)) {
    const problem = problemResponse(error, requestId, locale);
    response.writeHead(problem.status, Object.fromEntries(problem.headers)).end(await problem.text());
    return;
  }
  log().error({ err: error, requestId }, 'request failed');
  const status = isScholiumError(error) ? error.status : 500;
  response.setHeader('cache-control', 'no-store');
  if (status === 503) response.setHeader('retry-after', String(retryAfterSeconds));
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  const body = wantsPage ? failurePage(status, requestId, locale) : `Something went wrong. Request ${requestId}\n`;
  response.writeHead(status, { 'content-type': `${wantsPage ? 'text/html' : 'text/plain'}; charset=utf-8` });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function failurePage(status: number, requestId: string, locale: ReturnType<typeof negotiateLocale>): string {
  const translate = translator(locale, 'reader');
  const [title, explanation] = status === 503 ? ['awayTitle', 'awayExplanation'] : ['title', 'explanation'];
  return plainPage({
    title: translate(`failure.${title}`),
    text: translate(`failure.${explanation}`),
    status,
    requestId,
    locale,
  });
}
