import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '@/test/setup/api-client';
import { type PostgresqlServer, startPostgresql } from '@/test/setup/postgresql';
import { type RunningServer, startServer } from '@/test/setup/server';
import { canMount, mountSmallDisk, type SmallDisk } from '@/test/setup/small-disk';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
const page = { accept: 'text/html', 'accept-language': 'en' };

const get = (server: RunningServer, path: string, headers: Record<string, string> = page) =>
  fetch(server.base + path, { headers, redirect: 'manual' });
/** An answer of `/readyz` stands for a second. */
const expectHealth = (server: RunningServer, expected: object) =>
  expect
    .poll(
      async () => {
        const answer = await get(server, '/readyz');
        return { http: answer.status, ...(await answer.json()) };
      },
      { timeout: 5_000 },
    )
    .toEqual(expected);
const write = (server: RunningServer, { headers }: ApiClient, markdown = 'x') =>
  fetch(`${server.base}/api/v1/articles`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: 'New', markdown }),
  });
const working = { http: 200, status: 'ok', reads: true, writes: true };
/** As `/readyz` says it while a disk takes nothing. */
const degraded = (problem: string) => ({ http: 200, status: 'degraded', reads: true, writes: false, problem });
const statuses = (server: RunningServer, paths: string[]) =>
  Promise.all(paths.map(async (path) => (await get(server, path)).status));

describe('a database that is away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-away-'));
  let postgresql: PostgresqlServer;
  let server: RunningServer;
  let client: ApiClient;
  let media = '';
  beforeAll(async () => {
    postgresql = await startPostgresql();
    const settings = { ...owner, DATABASE_URL: postgresql.url('postgres') };
    server = await startServer(dataDir, settings);
    client = apiClient(server, dataDir, undefined, settings);
    await client.publish(await client.create({ title: 'Kept', markdown: '$e^x$' }));
    media = `/media/${'a'.repeat(2)}/${'a'.repeat(64)}.png`;
  });
  afterAll(async () => {
    await server?.stop();
    await postgresql?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const pages = [
    '/',
    '/articles/kept',
    '/articles/none',
    '/tags',
    '/archive',
    '/admin/sign-in',
    '/admin/articles',
    '/setup',
  ];

  /** Every route says in its own way that it cannot answer just now, and when to ask again. */
  const expectAway = async () => {
    for (const path of pages) {
      const answer = await get(server, path);
      const text = await answer.text();
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(text).toContain('The site is temporarily unavailable');
    }
    const picture = await get(server, media, { accept: 'image/*' });
    expect([picture.status, picture.headers.get('retry-after')]).toEqual([503, '5']);
    for (const answer of [await get(server, '/api/v1/articles'), await write(server, client)]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ code: 'database_unavailable', status: 503 });
    }
    await expectHealth(server, {
      http: 503,
      status: 'unavailable',
      reads: false,
      writes: false,
      problem: 'unreachable',
    });
    expect((await get(server, '/healthz')).status).toBe(200);
  };
  const expectBack = async () => {
    await expect.poll(() => get(server, '/articles/kept').then(({ status }) => status), { timeout: 40_000 }).toBe(200);
    expect(await statuses(server, ['/', '/articles/none', '/admin/sign-in', media])).toEqual([200, 404, 200, 404]);
    expect((await write(server, client)).status).toBe(201);
    await expectHealth(server, working);
  };

  it('is not asked for addresses that PostgreSQL cannot hold', async () => {
    const paths = ['/articles/%00', '/tags/%00', '/articles/a%00b', '/tags/a%00/page/2', '/api/v1/articles/%00'];
    expect(await statuses(server, paths)).toEqual([404, 404, 404, 404, 404]);
  });

  it('is told on every route as 503 with the time to ask again, and is used again when it is back', {
    timeout: 180_000,
  }, async () => {
    await expectBack();
    await postgresql.goAway();
    await expectAway();
    await postgresql.comeBack();
    await expectBack();
  });

  it('that hangs holds nobody for ever, and nothing has to be started again', { timeout: 240_000 }, async () => {
    postgresql.hang();
    const hungAt = Date.now();
    const answers = await Promise.all([
      get(server, '/articles/kept'),
      get(server, media),
      get(server, '/admin/sign-in'),
      write(server, client),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    // The limits on connecting, on a statement and on a silent connection, not a measure of speed.
    expect(Date.now() - hungAt).toBeLessThan(30_000);
    postgresql.wake();
    await expectBack();
  });
});

describe.runIf(canMount)('a disk that takes nothing', () => {
  let disk: SmallDisk;
  let server: RunningServer;
  let client: ApiClient;
  beforeAll(async () => {
    disk = mountSmallDisk(40);
    server = await startServer(disk.folder, owner);
    client = apiClient(server, disk.folder);
    const bytes = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#08f' } })
      .png()
      .toBuffer();
    const picture = `data:image/png;base64,${bytes.toString('base64')}`;
    await client.publish(await client.create({ title: 'Kept', markdown: `$e^x$ ![](${picture})` }));
  });
  afterAll(async () => {
    await server?.stop();
    disk?.remove();
  });

  /** Starts the server once more, on a disk that has become read-only or writable meanwhile. */
  const startAgain = async (canWrite: boolean, { kill = false } = {}) => {
    if (kill) await server.kill();
    else expect(await server.stop()).toBe(0);
    disk.setWritable(canWrite);
    server = await startServer(disk.folder);
  };
  const readersAreServed = async () =>
    expect(await statuses(server, ['/', '/articles/kept', '/tags', '/admin/sign-in', '/api/v1/articles'])).toEqual([
      200, 200, 200, 200, 200,
    ]);

  it('because it is full: readers are served, a save answers 507, and the next one that has room is stored', async () => {
    const filler = join(disk.folder, 'much');
    expect(() => {
      for (;;) appendFileSync(filler, Buffer.alloc(65_536));
    }).toThrow(/ENOSPC/);
    await readersAreServed();
    await expectHealth(server, degraded('disk_full'));
    const large = 'text '.repeat(80_000);
    expect((await write(server, client, large)).status).toBe(507);
    rmSync(filler);
    expect((await write(server, client, large)).status).toBe(201);
    await expectHealth(server, working);
  });

  it('because it is read-only from the start: readers are served, writes answer 503', {
    timeout: 120_000,
  }, async () => {
    await startAgain(false);
    await readersAreServed();
    await expectHealth(server, degraded('read_only'));
    const refused = await write(server, client);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ code: 'storage_unavailable' });
    await startAgain(true);
    expect((await write(server, client)).status).toBe(201);
    await expectHealth(server, working);
  });

  it('because it is read-only after a kill: what was stored last is read too', { timeout: 120_000 }, async () => {
    client = apiClient(server, disk.folder);
    await client.publish(await client.create({ title: 'Last', markdown: 'text' }));
    await startAgain(false, { kill: true });
    expect(await statuses(server, ['/articles/last', '/articles/kept'])).toEqual([200, 200]);
    expect((await write(server, client)).status).toBe(503);
    await startAgain(true);
  });
});
