import { errorSentence } from '@/lib/i18n/error-sentence';
import type { Locale } from '@/lib/i18n/locale';
import { errorCatalogue, isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { retryAfterSeconds } from '@/lib/kernel/retry-after';
import { siteUrl } from '@/lib/site/site-url';

/** The answer to a request that failed; see `problemDocument`. */
export function problemResponse(error: unknown, requestId: string, locale: Locale = 'en'): Response {
  const { body, ...init } = problemDocument(error, requestId, locale);
  return new Response(body, init);
}

/**
 * What the answer to a request that failed is made of: `application/problem+json` (RFC 9457) with the error's code, the request's id and the
 * error's public details. What is not a ScholiumError becomes an opaque `internal`; what is our fault (5xx) is logged with its cause.
 */
export function problemDocument(
  error: unknown,
  requestId: string,
  locale: Locale,
): { status: number; headers: Headers; body: string } {
  const known = isScholiumError(error) ? error : new ScholiumError('internal', {}, { cause: error });
  if (known.status >= 500) log().error({ err: known.cause ?? known, code: known.code, requestId }, 'request failed');
  const document = {
    ...known.details,
    type: `${siteUrl()}/api/v1/errors/${known.code}`,
    title: errorCatalogue[known.code].title,
    status: known.status,
    detail: errorSentence(known.code, known.details, locale),
    code: known.code,
    requestId,
  };
  return { status: known.status, headers: headersOf(known, requestId, locale), body: JSON.stringify(document) };
}

function headersOf(error: ScholiumError, requestId: string, locale: Locale): Headers {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  });
  const challenge = challengeOf(error);
  if (challenge) headers.set('WWW-Authenticate', challenge);
  if (Array.isArray(error.details.allow)) headers.set('Allow', error.details.allow.join(', '));
  const retryAfter = error.details.retryAfterSeconds ?? (error.status === 503 ? retryAfterSeconds : undefined);
  if (typeof retryAfter === 'number') headers.set('Retry-After', String(Math.ceil(retryAfter)));
  return headers;
}

/** RFC 6750, section 3: what a bearer token would have to be. */
function challengeOf(error: ScholiumError): string | undefined {
  if (error.code === 'invalid_token') return 'Bearer realm="Scholium", error="invalid_token"';
  if (error.code === 'missing_scope') {
    return `Bearer realm="Scholium", error="insufficient_scope", scope="${String(error.details.scope)}"`;
  }
  return error.status === 401 ? 'Bearer realm="Scholium"' : undefined;
}
