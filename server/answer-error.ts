import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemDocument } from '@/lib/answers/problem-response';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { type Locale, negotiateLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { plainPage } from './plain-page';
import { isApi, showsPage } from './request-kind';

/** Headers of the answer that the error replaces. */
const headersOfReplacedAnswer = [
  'content-length',
  'content-encoding',
  'etag',
  'last-modified',
  'link',
  'vary',
  'accept-ranges',
];

/**
 * Answers a request with `error`, whether it was refused or failed: with a problem document for the API, a plain-text sentence for scripts
 * of a form and clients that do not accept HTML, and otherwise a page. `headers` are added. An answer that has already begun is cut off.
 */
export function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of headersOfReplacedAnswer) response.removeHeader(name);
  const locale = negotiateLocale(request.headers['accept-language'] ?? null, 'en');
  const requestId = String(request.headers['x-request-id'] ?? '');
  const answer = problemDocument(error, requestId, locale);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = answer.status;
  response.statusMessage = '';
  const { type, body } = isApi(request)
    ? { type: 'application/problem+json', body: answer.body }
    : bodyFor(request, asScholiumError(error), { locale, requestId });
  response.setHeader('content-type', type);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function asScholiumError(error: unknown): ScholiumError {
  return isScholiumError(error) ? error : new ScholiumError('internal');
}

function bodyFor(request: IncomingMessage, error: ScholiumError, context: { locale: Locale; requestId: string }) {
  if (showsPage(request)) return { type: 'text/html; charset=utf-8', body: errorPage(error, context) };
  // React shows the text of a refused action only if this is the exact type, without a charset; it reads UTF-8.
  return { type: 'text/plain', body: `${errorSentence(error.code, error.details, context.locale)}\n` };
}

/** The page for an error: it explains what was wrong with the request, or that the site cannot answer at the moment. */
export function errorPage(
  { code, details, status }: ScholiumError,
  context: { locale: Locale; requestId: string },
): string {
  const t = translator(context.locale, 'reader');
  if (status === 503) {
    return plainPage({ ...context, title: t('failure.awayTitle'), text: t('failure.awayExplanation'), status });
  }
  if (status >= 500)
    return plainPage({ ...context, title: t('failure.title'), text: t('failure.explanation'), status });
  const title = status === 404 ? t('notFound.title') : t('refusal.title');
  return plainPage({ ...context, title, text: errorSentence(code, details, context.locale), status });
}
