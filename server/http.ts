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

/** Listens and opens the front to Next. Sets `environment.port` to the real port where it was 0. Throws BootError when the port is taken. */
export async function startHttp(environment: Environment, { dev }: { dev: boolean }): Promise<Http> {
  const { promise, resolve: open } = withResolvers<Handle>();
  const server = createFront({ dev, https: environment.siteUrl?.startsWith('https:') ?? false, next: promise });
  // First of all the port: Next sends requests to itself on the one it is told, and where PORT is 0 only the system knows it.
  await listen(server, environment);
  environment.port = (server.address() as AddressInfo).port;
  // In production Next gets a server that it can wait at in vain: it would take over connections that ask for an upgrade.
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: reachableHost(environment.host),
    port: environment.port,
    httpServer: dev ? server : createServer(),
  });
  await app.prepare();
  open(app.getRequestHandler());
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
    const hard = setTimeout(() => server.closeAllConnections(), stopTimeoutMs);
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
