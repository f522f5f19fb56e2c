import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log } from '@/lib/kernel/log';
import { answerError } from './answer-error';
import { admitBody } from './body/admit-body';
import { drainRest } from './body/drain-rest';
import { answerNonCanonical } from './canonical-address';
import { markAsAction } from './client-error';
import { answerCrossSite, redirectToSiteHost } from './cross-site';
import { replaceForwardedHeaders } from './forwarded-headers';
import { answerHealth } from './health';
import { answerMedia } from './media';
import { answerMethod } from './method';
import { answerMoved } from './moved';
import { isForDevelopment, showNotFoundPage } from './not-found-page';
import { replaceNextAnswer } from './replace-answer';
import { assignRequestId } from './request-id';
import { mayBeAction } from './request-kind';
import { answerMalformed } from './request-line';
import { answerRouterState } from './router-state';
import { runWithAnswerStatus } from './run-with-answer-status';
import { setSecurityHeaders } from './security-headers';
import { answerImpossibleRange } from './static-range';
import { askForAllowedMethods } from './unknown-api-method';
import { answerConnect, answerUnreadable, trackAnswer } from './unreadable';

/** How Next answers a request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The requests answered without Next, in this order: first those that are not valid requests to this site. */
const answersBeforeNext: ((request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>)[] = [
  answerMalformed,
  answerMethod,
  answerRouterState,
  answerCrossSite,
  answerHealth,
  redirectToSiteHost,
  answerMedia,
  answerNonCanonical,
  answerMoved,
  showNotFoundPage,
  answerImpossibleRange,
];

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  // Longer than proxies keep idle connections (usually 60 s), so that none is closed while a request is on its way.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  // Answered by request-line.ts, with a page.
  requireHostHeader: false,
};

/**
 * The HTTP front, not yet listening: it answers what does not need Next, refuses what no page or form of the site can have sent, and
 * passes the rest to `next` once that is ready. `https`: the site's address uses it, so browsers are told to keep using it.
 */
export function createFront({ dev, https, next }: { dev: boolean; https: boolean; next: Promise<Handle> }): Server {
  const server = createServer(limits);
  server.on('request', (request, response) => {
    logWhenDone(request, response, assignRequestId(request, response));
    trackAnswer(request, response);
    drainRest(request, response);
    setSecurityHeaders(request, response, { dev, https });
    const fail = (error: unknown) => answerError(request, response, error);
    respond(request, response, { dev, next, fail }).catch(fail);
  });
  // RFC 9110, section 10.1.1: an unknown expectation may be ignored; Node would answer it with an empty 417.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', answerUnreadable);
  server.on('connect', answerConnect);
  return server;
}

interface FrontContext {
  dev: boolean;
  next: Promise<Handle>;
  fail: (error: unknown) => void;
}

async function respond(request: IncomingMessage, response: ServerResponse, { dev, next, fail }: FrontContext) {
  const firstAnswers = dev && isForDevelopment(request) ? [answerMalformed, answerCrossSite] : answersBeforeNext;
  // A request that turned out to be unreadable meanwhile was answered by `answerUnreadable`.
  for (const answer of firstAnswers) if ((await answer(request, response)) || response.writableEnded) return;
  // In development, Next's error pages show where the fault is.
  const asksForAllowedMethods = !dev && askForAllowedMethods(request);
  const handle = await next;
  const admitted = await admitBody(request, response);
  if (admitted === null) return;
  replaceForwardedHeaders(admitted);
  const isAction = mayBeAction(admitted);
  const answer = () => {
    if (isAction) markAsAction();
    if (!dev) replaceNextAnswer(admitted, response, asksForAllowedMethods);
    return handle(admitted, response);
  };
  await runWithAnswerStatus(response, answer, fail, isAction);
}

/** Logs one line per request. The address is logged without its query, which may contain a one-use token. */
function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now();
  const { method } = request;
  const path = request.url?.split('?', 1)[0];
  response.once('close', () => {
    const fields = {
      requestId,
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    };
    log().info(fields, 'request');
  });
}
