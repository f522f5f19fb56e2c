import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemResponse } from '@/app/problem-response';
import { negotiateLocale } from '@/lib/i18n/locale';
import { type ErrorCode, ScholiumError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { log } from '@/lib/kernel/log';
import { refusalPage } from './refuse';
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
  if (error.code === 'ECONNRESET' || !socket.writable || (answering.get(socket) ?? 0) > 0) socket.destroy();
  else
    writeRefusal(error, socket).catch((failure: unknown) => {
      log().error({ err: failure }, 'request that could not be read was not answered');
      socket.destroy();
    });
}

async function writeRefusal(error: ReadError, socket: Duplex): Promise<void> {
  const refusal = new ScholiumError(codes[error.code ?? ''] ?? 'malformed_request');
  const requestId = newId();
  log().info({ requestId, status: refusal.status, reason: error.code }, 'request could not be read');
  socket.end(await answerText(refusal, requestId, error.rawPacket?.toString('latin1', 0, 16_384) ?? ''));
  socket.once('finish', () => socket.destroy());
}

/** CONNECT asks a proxy for a tunnel (RFC 9110, section 9.3.6), which this is not. */
export function answerConnect(_request: IncomingMessage, socket: Duplex): void {
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}

async function answerText(error: ScholiumError, requestId: string, sent: string): Promise<string> {
  const locale = negotiateLocale(/^accept-language:([^\r\n]*)/im.exec(sent)?.[1] ?? null, 'en');
  const answer = problemResponse(error, requestId, locale);
  const api = isApi({ url: /^[A-Z]+ (\S*)/.exec(sent)?.[1] ?? '' });
  const body = api ? await answer.text() : refusalPage(error, { locale, requestId });
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
