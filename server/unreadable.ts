import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemDocument } from '@/app/problem-response';
import { type Locale, negotiateLocale } from '@/lib/i18n/locale';
import { type ErrorCode, ScholiumError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { errorPage } from './answer-error';
import { isApi } from './request-kind';

const codes: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};
/** Answers under way on each connection: of pipelined requests there are several. */
const answering = new WeakMap<Duplex, number>();

/** Notes that an answer is being given on the connection of a request, into which nothing else may be written. */
export function noteAnswering(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const add = (change: number) => answering.set(socket, (answering.get(socket) ?? 0) + change);
  add(1);
  response.once('close', () => add(-1));
}

type ReadError = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** Answers what Node could not read as a request (RFC 9112), and closes the connection: where the next one would begin is unknown. */
export function answerUnreadable(error: ReadError, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable || (answering.get(socket) ?? 0) > 0) {
    socket.destroy();
    return;
  }
  const sent = error.rawPacket?.toString('latin1', 0, 16_384) ?? '';
  answerOn(socket, new ScholiumError(codes[error.code ?? ''] ?? 'malformed_request'), {
    url: /^[A-Z]+ (\S*)/.exec(sent)?.[1] ?? '',
    language: /^accept-language:([^\r\n]*)/im.exec(sent)?.[1] ?? null,
    reason: error.code,
  });
}

/** CONNECT asks a proxy for a tunnel (RFC 9110, section 9.3.6), which this is not. */
export function answerConnect({ headers, url = '' }: IncomingMessage, socket: Duplex): void {
  const language = headers['accept-language'] ?? null;
  answerOn(socket, new ScholiumError('method_not_allowed', { allow: ['GET', 'HEAD'] }), {
    url,
    language,
    reason: 'CONNECT',
  });
}

/** What is known of a request that Node gave up: its address, the languages it accepts, and why. */
interface Remains {
  url: string;
  language: string | null;
  reason: string | undefined;
}

function answerOn(socket: Duplex, refusal: ScholiumError, remains: Remains): void {
  try {
    write(socket, refusal, remains);
  } catch (failure) {
    log().error({ err: failure }, 'request that could not be read was not answered');
    socket.destroy();
  }
}

function write(socket: Duplex, refusal: ScholiumError, { url, language, reason }: Remains): void {
  const requestId = newId();
  log().info({ requestId, status: refusal.status, reason }, 'request could not be read');
  socket.end(answerText(refusal, requestId, { api: isApi({ url }), locale: negotiateLocale(language, 'en') }));
  socket.once('finish', () => socket.destroy());
}

function answerText(
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
