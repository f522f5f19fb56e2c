import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '@/test/setup/api-client';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { signIn } from '@/test/setup/server-actions';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('every answer', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-headers-'));
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer(dataDir, { ...owner, LOG_LEVEL: 'info' });
    const client = apiClient(server, dataDir);
    await client.publish(await client.create({ title: 'Live', markdown: 'Text.' }));
    importPicture(dataDir);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(server.base + path, { redirect: 'manual', ...init });

  it('carries the security headers, be it page, API, media or error, and a request id that the log has', async () => {
    const media = mediaAddress(dataDir);
    const cases: [string, number, RequestInit?][] = [
      ['/', 200],
      ['/articles/live', 200],
      ['/admin/sign-in', 200],
      ['/admin/articles', 307],
      ['/api/v1/articles', 200],
      ['/api/v1/articles/none', 404],
      ['/api/v1/articles?page=x', 400],
      ['/api/v1/articles', 401, { method: 'POST' }],
      [media, 200],
      ['/media/none', 404],
      ['/no-such-page', 404],
      ['/%ff', 400],
      ['/admin/articles', 403, { method: 'POST' }],
      ['/healthz', 200],
      ['/favicon.svg', 200],
    ];
    const named: string[] = [];
    for (const [path, status, init] of cases) {
      const answer = await ask(path, init);
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, status]);
      expectProtected(path, answer.headers);
      const id = answer.headers.get('x-request-id') ?? '';
      expect(id).toMatch(/^[\w-]{8,64}$/);
      if (answer.headers.get('content-type')?.includes('problem')) expect(JSON.parse(text).requestId).toBe(id);
      named.push(id);
    }
    expect(new Set(named).size).toBe(cases.length);
    for (const [index, [path, status]] of cases.entries()) {
      const line = () => logged(server).filter(({ requestId, msg }) => requestId === named[index] && msg === 'request');
      // A line is written when the connection has taken the answer, which may be after the test has it.
      await expect.poll(line).toEqual([expect.objectContaining({ path: path.split('?')[0], status })]);
    }
    const kept = await ask('/api/v1', { headers: { 'x-request-id': 'from-a-proxy-1' } });
    expect(kept.headers.get('x-request-id')).toBe('from-a-proxy-1');
    const replaced = await ask('/api/v1', { headers: { 'x-request-id': '"><script>' } });
    expect(replaced.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });

  it('a fault of ours tells its number and nothing else, and the log has the cause under that number', async () => {
    const database = new Sqlite(join(dataDir, 'scholium.db'));
    database.exec('ALTER TABLE "PublishedVersion" RENAME TO "Lost"');
    try {
      for (const path of ['/', '/api/v1/articles', '/api/v1/articles/live']) {
        const answer = await ask(path);
        const text = await answer.text();
        const id = answer.headers.get('x-request-id') ?? 'none';
        expect([path, answer.status]).toEqual([path, 500]);
        expect(text).toContain(id);
        expect(text).not.toMatch(/PublishedVersion|SQLITE|Prisma|node_modules|at .*\.js/i);
        expectProtected(path, answer.headers);
        const causes = logged(server).filter((line) => line.requestId === id && line.err !== undefined);
        expect(JSON.stringify(causes), path).toContain('PublishedVersion');
      }
    } finally {
      database.exec('ALTER TABLE "Lost" RENAME TO "PublishedVersion"');
      database.close();
    }
  });
});

describe('behind TLS', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-tls-'));
  let server: RunningServer;
  let base: string;
  const proxied = { 'x-forwarded-host': 'notes.example.org', origin: 'https://notes.example.org' };

  beforeAll(async () => {
    const port = String(await freePort());
    base = `http://127.0.0.1:${port}`;
    server = await startServer(dataDir, { ...owner, PORT: port, SITE_URL: 'https://notes.example.org' });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the session is for TLS alone, out of reach of scripts, and not sent by forms of other sites', async () => {
    const cookie = await signIn(base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD, proxied);
    const attributes = cookie
      .split('; ')
      .slice(1)
      .map((attribute) => attribute.split('=')[0]?.toLowerCase());
    expect(attributes).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite', 'path', 'expires']));
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
  });

  it('answers ask browsers to stay with TLS', async () => {
    for (const path of ['/', '/api/v1', '/media/none', '/no-such-page']) {
      const { headers } = await fetch(base + path);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      if (path !== '/media/none') expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
      expectProtected(path, headers);
    }
  });

  it('without TLS the cookie lacks nothing but Secure', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scholium-plain-'));
    const plain = await startServer(folder, owner);
    const cookie = await signIn(plain.base, owner.OWNER_EMAIL, owner.OWNER_PASSWORD);
    await plain.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });
});

function expectProtected(path: string, headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? '';
  const scripts = /script-src ([^;]*)|default-src 'none'/.exec(policy);
  expect(scripts, path).not.toBeNull();
  expect(scripts?.[1] ?? '', path).not.toMatch(/unsafe|https?:|\*/);
  if (/default-src 'none'/.test(policy)) expect(policy, path).toContain('sandbox');
  else expect(policy, path).toMatch(/frame-ancestors 'none'.*|object-src 'none'.*base-uri 'none'/);
  expect(policy, path).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
  expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
  expect(headers.has('x-powered-by'), path).toBe(false);
}

function importPicture(dataDir: string): void {
  const folder = join(dataDir, 'incoming');
  mkdirSync(folder);
  writeFileSync(join(folder, 'pixel.png'), Buffer.from(pixel, 'base64'));
  writeFileSync(join(folder, 'picture.md'), '# Picture\n\n![a pixel](pixel.png)\n');
  expect(runCommand(dataDir, ['import', 'markdown', folder, '--publish']).status).toBe(0);
}

function mediaAddress(dataDir: string): string {
  const database = new Sqlite(join(dataDir, 'scholium.db'), { readonly: true });
  const key = database.prepare('SELECT storageKey FROM Media').pluck().get();
  database.close();
  return `/media/${key}`;
}

function logged(server: RunningServer): Record<string, unknown>[] {
  return server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
