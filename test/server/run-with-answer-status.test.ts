import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { setAnswerStatus } from '@/lib/answers/set-answer-status';
import { recordOutage } from '@/lib/kernel/answer-scope';
import { readEnvironment } from '@/lib/kernel/env';
import { ScholiumError } from '@/lib/kernel/errors';
import { openLog } from '@/lib/kernel/log';
import { answerError } from '@/server/answer-error';
import { runWithAnswerStatus } from '@/server/run-with-answer-status';

/** Serves one listener and gives the statuses that `paths` are answered with, asked all at once. */
async function statusesOf(listener: RequestListener, paths: string[]): Promise<number[]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await Promise.all(paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status));
  } finally {
    server.close();
  }
}

const noOutage = () => {
  throw new Error('There is no outage.');
};

describe('the status of an answer', () => {
  beforeAll(() => {
    readEnvironment({ SITE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent' });
    openLog('silent');
  });

  it('is what the page set, also when many pages are rendered at once', async () => {
    const listener: RequestListener = (request, response) =>
      runWithAnswerStatus(
        response,
        async () => {
          const status = Number(request.url?.slice(1));
          await new Promise((resolve) => setTimeout(resolve, status % 7));
          if (status !== 200) expect(setAnswerStatus(status)).toBe(true);
          await new Promise((resolve) => setTimeout(resolve, status % 5));
          response.end('page');
        },
        noOutage,
      );
    expect(await statusesOf(listener, ['/404', '/200', '/503', '/500', '/200', '/404'])).toEqual([
      404, 200, 503, 500, 200, 404,
    ]);
  });

  it('stays as it was decided elsewhere when it is not 200', async () => {
    const listener: RequestListener = (_request, response) =>
      runWithAnswerStatus(
        response,
        () => {
          setAnswerStatus(404);
          response.writeHead(308, { location: '/' }).end();
        },
        noOutage,
      );
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/']);
    server.close();
  });

  it('is 503 in place of a 500 where the database could not be used, with another body and another length', async () => {
    const listener: RequestListener = (_request, response) =>
      runWithAnswerStatus(
        response,
        () => {
          recordOutage(new ScholiumError('database_unavailable'));
          response.statusCode = 500;
          response.setHeader('content-length', '13');
          response.write('Internal');
          response.setHeader('etag', 'late');
          response.end('Error');
        },
        (outage) => {
          response.removeHeader('content-length');
          response.writeHead(outage.status).end('Away');
        },
      );
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect([answer.status, await answer.text()]).toEqual([503, 'Away']);
    server.close();
  });

  it('is a whole problem document where the API could not use the database', async () => {
    const listener: RequestListener = (request, response) =>
      runWithAnswerStatus(
        response,
        () => {
          recordOutage(new ScholiumError('database_unavailable'));
          response.writeHead(500).end('Internal');
        },
        (outage) => answerError(request, response, outage),
      );
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/articles`, { signal: AbortSignal.timeout(5_000) });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 503, code: 'database_unavailable' });
    server.close();
  });

  it('stays 500 for a fault of our own, and 200 for a page that did without what failed', async () => {
    const listener: RequestListener = (request, response) =>
      runWithAnswerStatus(
        response,
        () => {
          if (request.url === '/200') recordOutage(new ScholiumError('storage_unavailable'));
          response.writeHead(Number(request.url?.slice(1))).end('page');
        },
        noOutage,
      );
    expect(await statusesOf(listener, ['/500', '/200'])).toEqual([500, 200]);
  });

  it('cannot be set where no request is being answered', () => {
    expect(setAnswerStatus(404)).toBe(false);
  });
});
