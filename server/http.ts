import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import type { Environment } from '@/lib/kernel/env';
import { reachableHost } from '@/lib/site/site-url';
import { BootError } from './boot-error';
import { createFront, type Handle } from './front';

const stopTimeoutMs = 9_000;

export interface Http {
  /** Refuses new connections, lets requests finish for at most 9 s, then closes. */
  stop(): Promise<void>;
}

/** Listens, and passes requests to Next once it is ready. Sets `environment.port` to the real port if it was 0. Throws BootError if the port is taken. */
export async function startHttp(environment: Environment, { dev }: { dev: boolean }): Promise<Http> {
  const { promise, resolve: passToNext } = withResolvers<Handle>();
  const server = createFront({ dev, https: environment.siteUrl?.startsWith('https:') ?? false, next: promise });
  // The port comes first: Next must be given it because it sends requests to itself, and if PORT is 0 only the system knows it.
  await listen(server, environment);
  environment.port = (server.address() as AddressInfo).port;
  // In production Next gets a server that never listens: otherwise it would take over connections that request an upgrade.
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: reachableHost(environment.host),
    port: environment.port,
    httpServer: dev ? server : createServer(),
  });
  await app.prepare();
  passToNext(app.getRequestHandler());
  return { stop: () => stopServer(server).then(() => app.close()) };
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function listen(server: ReturnType<typeof createServer>, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is in use. Set PORT to another one.`
          : `Cannot listen on ${host}:${port}: ${error.message}`;
      reject(new BootError(reason));
    });
    server.listen(port, host, resolve);
  });
}

function stopServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    const hardTimer = setTimeout(() => server.closeAllConnections(), stopTimeoutMs);
    // A connection becomes idle once its request is answered, and would otherwise be kept open for the next one.
    const idleTimer = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(hardTimer);
      clearInterval(idleTimer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
