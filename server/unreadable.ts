import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemDocument } from '@/lib/answers/problem-response';
import { type Locale, negotiateLocale } from '@/lib/i18n/locale';
import { type ErrorCode, ScholiumError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { answerError, errorPage } from './answer-error';
import { ignoreFurtherOutput } from './intercept-answer';
import { isApi } from './request-kind';

const errorCodes: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};
/** A request whose headers were read, and its answer. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** The requests being answered on each connection: with pipelining there are several. */
const exchangesBySocket = new WeakMap<Duplex, Set<Exchange>>();

/** Records that a request is being answered, so that nothing else is written to its connection. */
export function trackAnswer(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const exchanges = exchangesBySocket.get(socket) ?? new Set();
  exchangesBySocket.set(socket, exchanges);
  const exchange = { request, response };
  exchanges.add(exchange);
  response.once('close', () => exchanges.delete(exchange));
}

type ReadError = NodeJS.ErrnoException & { rawPacket?: Buffer };

/**
 * Answers when Node could not read a request (RFC 9112) or its body, and closes the connection, because it is unknown where the next
 * request begins.
 */
export function answerUnreadable(error: ReadError, socket: Duplex): void {
  const code = errorCodes[error.code ?? ''] ?? 'malformed_request';
  const [first, ...others] = exchangesBySocket.get(socket) ?? [];
  if (error.code === 'ECONNRESET' || !socket.writable || others.length > 0) socket.destroy();
  else if (first !== undefined) refuseExchange(first, new ScholiumError(code), socket);
  else {
    const rawRequest = error.rawPacket?.toString('latin1', 0, 16_384) ?? '';
    answerOnSocket(socket, new ScholiumError(code), {
      url: /^[\w-]+ (\S*)/.exec(rawRequest)?.[1] ?? '',
      language: /^accept-language:([^\r\n]*)/im.exec(rawRequest)?.[1] ?? null,
      reason: error.code,
    });
  }
}

/**
 * Refuses a request whose body turned out to be unreadable before it was answered. If its body is complete, the unreadable part belongs to
 * the next request, and the connection is closed without an answer to that.
 */
function refuseExchange({ request, response }: Exchange, refusal: ScholiumError, socket: Duplex): void {
  if (!response.writableEnded) {
    if (request.complete || response.headersSent) {
      socket.destroy();
      return;
    }
    answerError(request, response, refusal, { connection: 'close' });
    ignoreFurtherOutput(response);
  }
  // Node does not notify an answered request when its connection ends, so a reader of its body would wait forever.
  socket.once('close', () => request.destroy());
  socket.end();
  socket.once('finish', () => socket.destroy());
}

/** Refuses CONNECT, which requests a tunnel through a proxy (RFC 9110, section 9.3.6). */
export function answerConnect({ headers, url = '' }: IncomingMessage, socket: Duplex): void {
  const language = headers['accept-language'] ?? null;
  answerOnSocket(socket, new ScholiumError('method_not_allowed', { allow: ['GET', 'HEAD'] }), {
    url,
    language,
    reason: 'CONNECT',
  });
}

/** What is known about a request that Node could not read: its address, the languages it accepts, and the reason. */
interface UnreadRequest {
  url: string;
  language: string | null;
  reason: string | undefined;
}

function answerOnSocket(socket: Duplex, refusal: ScholiumError, unreadRequest: UnreadRequest): void {
  try {
    writeAnswer(socket, refusal, unreadRequest);
  } catch (failure) {
    log().error({ err: failure }, 'request that could not be read was not answered');
    socket.destroy();
  }
}

function writeAnswer(socket: Duplex, refusal: ScholiumError, { url, language, reason }: UnreadRequest): void {
  const requestId = newId();
  log().info({ requestId, status: refusal.status, reason }, 'request could not be read');
  socket.end(formatAnswer(refusal, requestId, { api: isApi({ url }), locale: negotiateLocale(language, 'en') }));
  socket.once('finish', () => socket.destroy());
}

function formatAnswer(
  error: ScholiumError,
  requestId: string,
  { api, locale }: { api: boolean; locale: Locale },
): string {
  const answer = problemDocument(error, requestId, locale);
  const body = api ? answer.body : errorPage(error, { locale, requestId });
  const headers = [
    ...answer.headers,
    ...(api ? [] : [['content-type', 'text/html; charset=utf-8']]),
    [
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    ],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['content-length', String(Buffer.byteLength(body))],
    ['connection', 'close'],
  ];
  const head = Object.entries(Object.fromEntries(headers) as Record<string, string>).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}\r\n${head.join('')}\r\n${body}`;
}
