import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { runWithAnswerStatus } from '@/app/(reader)/_frame/run-with-answer-status';
import type { Environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { BootError } from './boot-error';
import { answerNonCanonical } from './canonical-address';
import { answerCrossSite } from './cross-site';
import { answerFailure } from './failure';
import { answerHealth } from './health';
import { answerMalformed } from './malformed';
import { answerMedia } from './media';
import { answerMoved } from './moved';
import { nameRequest } from './request-id';
import { protect } from './security-headers';

const stopWithinMs = 9_000;

export interface Http {
  /** Refuses new connections, lets requests finish for at most 9 s, then closes. */
  stop(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * The HTTP front: what does not need Next is answered here, the rest goes on to it. Sets `environment.port` to the real
 * port where it was 0. Throws BootError when the port is taken.
 */
export async function startHttp(environment: Environment, { dev }: { dev: boolean }): Promise<Http> {
  const server = createServer();
  server.requestTimeout = 120_000;
  // Longer than proxies keep their idle connections (60 s is usual), so that none is closed while a request is on its way.
  server.keepAliveTimeout = 75_000;
  const { promise: prepared, resolve: open } = withResolvers<Handle>();
  const answers: Answer[] = [
    answerMalformed,
    answerCrossSite,
    answerHealth,
    answerMedia,
    answerNonCanonical,
    answerMoved,
  ];
  server.on('request', (request, response) => {
    const id = nameRequest(request, response);
    logWhenDone(request, response, id);
    protect(request, response, { dev, https: environment.siteUrl?.startsWith('https:') ?? false });
    const fail = (error: unknown) => void answerFailure(request, response, error, id);
    respond(request, response, answers, prepared, fail).catch(fail);
  });
  // First of all the port: Next sends requests to itself on the one it is told, and where PORT is 0 only the system knows it.
  await listen(server, environment);
  environment.port = (server.address() as AddressInfo).port;
  const app = next({ dev, dir: process.cwd(), hostname: environment.host, port: environment.port, httpServer: server });
  await app.prepare();
  open(app.getRequestHandler());
  return { stop: () => stopServer(server).then(() => app.close()) };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Answer[],
  prepared: Promise<Handle>,
  fail: (error: unknown) => void,
) {
  for (const answer of answers) if (await answer(request, response)) return;
  const handle = await prepared;
  await runWithAnswerStatus(response, () => handle(request, response), fail);
}

function listen(server: ReturnType<typeof createServer>, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is in use. Set PORT to another one.`
          : `Cannot listen on ${host}:${port}: ${error.message}`;
      reject(new BootError(taken));
    });
    server.listen(port, host, resolve);
  });
}

function stopServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    const hard = setTimeout(() => server.closeAllConnections(), stopWithinMs);
    // A connection whose request is answered meanwhile is idle from then on, and would else be kept for its next one.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(hard);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** One line a request. The address is logged without its query, which can carry a one-use token. */
function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now();
  const path = request.url?.split('?', 1)[0];
  response.once('close', () => {
    const fields = {
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    };
    log().info(fields, 'request');
  });
}
