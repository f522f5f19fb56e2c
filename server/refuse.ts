import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemResponse } from '@/app/problem-response';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { type Locale, negotiateLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ScholiumError } from '@/lib/kernel/errors';
import { plainPage } from './plain-page';
import { isApi } from './request-kind';

/**
 * Answers with an error in the form that the caller reads: a problem document for the API, a page for a browser that shows one, else
 * its sentence in plain text, which is also what the scripts of a form show. `headers` are added.
 */
export async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: ScholiumError,
  headers: Record<string, string> = {},
): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const locale = negotiateLocale(request.headers['accept-language'] ?? null, 'en');
  const requestId = String(request.headers['x-request-id'] ?? '');
  const answer = problemResponse(error, requestId, locale);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = error.status;
  const { type, body } = isApi(request)
    ? { type: 'application/problem+json', body: await answer.text() }
    : shownBody(request, error, { locale, requestId });
  response.setHeader('content-type', type);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function shownBody(request: IncomingMessage, error: ScholiumError, context: { locale: Locale; requestId: string }) {
  const showsPages = request.headers.accept?.includes('text/html') && request.headers['next-action'] === undefined;
  if (showsPages) return { type: 'text/html; charset=utf-8', body: refusalPage(error, context) };
  // React shows the text of an action's refusal only under this very type, without a charset; UTF-8 is what it reads.
  return { type: 'text/plain', body: `${errorSentence(error.code, error.details, context.locale)}\n` };
}

/** The page that says what was wrong with a request. */
export function refusalPage(
  { code, details, status }: ScholiumError,
  context: { locale: Locale; requestId: string },
): string {
  const title = translator(context.locale, 'reader')('refusal.title');
  return plainPage({ ...context, title, text: errorSentence(code, details, context.locale), status });
}
