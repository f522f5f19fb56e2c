import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { createFront } from '@/server/front';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { sendRaw } from './send-raw';

/** A front that listens, with what reached the place of Next and the body that it read. */
export interface TestFront {
  port: number;
  base: string;
  reached: { request: IncomingMessage; body: string }[];
}

/**
 * Serves the front of a site that is set up, with a stand-in for Next that answers 200 to everything but `/failing`, which it does
 * not get done, or with `answer`. The function gives it, inside tests.
 */
export function useFront(
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end('page'),
): () => TestFront {
  const database = useDatabase();
  let server: Server;
  let front: TestFront;
  beforeAll(async () => {
    await seedSite();
    const reached: TestFront['reached'] = [];
    const next = async (request: IncomingMessage, response: ServerResponse) => {
      reached.push({ request, body: await text(request) });
      if (request.url === '/failing') throw new Error('a fault of the page');
      answer(request, response);
    };
    server = createFront({ dev: false, https: false, next: Promise.resolve(next) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    front = { port, base: `http://127.0.0.1:${port}`, reached };
    readEnvironment({ DATA_DIR: database.dataDir(), PORT: String(port), LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return () => front;
}

/** Sends the lines of a request's head to the front and gives its answer as it came. */
export function sendLines({ port }: TestFront, ...lines: string[]): Promise<string> {
  return sendRaw(port, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
}

/** The status of an answer as it came. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
}
