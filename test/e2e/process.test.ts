import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, spawnServer, startServer } from '@/test/setup/server';

const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' };

describe('the process', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'scholium-process-'));
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  it('refuses wrong settings with one readable list', () => {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production' as const,
      DATA_DIR: folder(),
      PORT: 'many',
      SITE_URL: 'ftp://x',
      OWNER_EMAIL: 'nobody',
      DATABASE_URL: 'mysql://x',
    };
    const { status, stderr } = spawnSync(process.execPath, ['build/server.js'], { env, encoding: 'utf8' });
    expect(status).toBe(1);
    for (const name of ['PORT', 'SITE_URL', 'OWNER_EMAIL', 'DATABASE_URL'])
      expect(stderr).toMatch(new RegExp(`^  - .*${name}`, 'm'));
    expect(stderr).not.toContain('    at ');
  });

  it('a second server on the same data folder is refused within 2 s, and says why', { timeout: 60_000 }, async () => {
    const dataDir = folder();
    const first = await startServer(dataDir);
    const started = Date.now();
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir, PORT: '0' };
    const { status, stderr } = spawnSync(process.execPath, ['build/server.js'], { env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Another Scholium server is running');
    expect(Date.now() - started).toBeLessThan(4_000);
    await first.kill();
    const next = await startServer(dataDir);
    expect(await next.stop()).toBe(0);
  });

  it('a database of a newer program, or a file that is none, is refused and left alone', {
    timeout: 60_000,
  }, async () => {
    const dataDir = folder();
    expect(await (await startServer(dataDir)).stop()).toBe(0);
    const database = new Sqlite(join(dataDir, 'scholium.db'));
    database.exec(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'y', '29990101000000_later')`,
    );
    database.close();
    await expect(startServer(dataDir)).rejects.toThrow(/newer than this program \(it has 29990101000000_later\)/);
    const other = folder();
    writeFileSync(join(other, 'scholium.db'), 'a letter to a friend, and no database at all');
    await expect(startServer(other)).rejects.toThrow(/cannot be opened: file is not a database/);
    expect(readFileSync(join(other, 'scholium.db'), 'utf8')).toContain('a letter to a friend');
  });

  it('on SIGTERM it finishes the request in hand, refuses new ones, and ends with 0', { timeout: 60_000 }, async () => {
    const dataDir = folder();
    const server = await startServer(dataDir, owner);
    const { token } = JSON.parse(
      runCommand(dataDir, ['token', 'create', '--name', 't', '--scopes', 'content:write', '--json']).stdout,
    );
    const body = JSON.stringify({ title: 'In hand', markdown: 'text' });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': String(body.length),
    };
    const slow = request(`${server.base}/api/v1/articles`, { method: 'POST', headers });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      slow.once('error', reject);
    });
    slow.write(body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ended = server.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${server.base}/healthz`)).rejects.toThrow();
    slow.end(body.slice(10));
    expect(await answered).toBe(201);
    expect(await ended).toBe(0);
  });

  it('on SIGTERM while it starts it ends in order too, and the next start is whole', { timeout: 60_000 }, async () => {
    const dataDir = folder();
    const starting = spawnServer(dataDir, owner);
    let output = '';
    starting.stdout.on('data', (chunk) => {
      output += chunk;
    });
    while (!existsSync(join(dataDir, 'scholium.db')) && starting.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(output).toBe('');
    starting.kill('SIGTERM');
    expect(await once(starting, 'exit')).toEqual([0, null]);
    const server = await startServer(dataDir);
    expect((await fetch(`${server.base}/readyz`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('says that it lives and that the database answers, and names each request in error answers', {
    timeout: 60_000,
  }, async () => {
    const server = await startServer(folder(), owner);
    expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.base}/readyz`)).status).toBe(200);
    const missing = await fetch(`${server.base}/api/v1/articles/none`, {
      headers: { 'x-request-id': 'walk-12345678' },
    });
    expect(missing.status).toBe(404);
    expect(missing.headers.get('x-request-id')).toBe('walk-12345678');
    expect(await missing.json()).toMatchObject({ code: 'not_found', status: 404, requestId: 'walk-12345678' });
    expect((await fetch(`${server.base}/articles/%E0%A4%A`)).status).toBe(400);
    expect(await server.stop()).toBe(0);
  });

  it('publishes a scheduled article by itself when its time has come', { timeout: 60_000 }, async () => {
    const dataDir = folder();
    const server = await startServer(dataDir, owner);
    const { token } = JSON.parse(
      runCommand(dataDir, ['token', 'create', '--name', 't', '--scopes', 'content:write', '--json']).stdout,
    );
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ title: 'Soon', markdown: '$e^x$' });
    const { data } = await (await fetch(`${server.base}/api/v1/articles`, { method: 'POST', headers, body })).json();
    const publishedAt = new Date(Date.now() + 2_000).toISOString();
    const scheduled = await fetch(`${server.base}/api/v1/articles/${data.id}/publication`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ publishedAt }),
    });
    expect((await scheduled.json()).data.status).toBe('scheduled');
    expect((await fetch(`${server.base}/articles/soon`)).status).toBe(404);
    let status = 404;
    for (let waited = 0; waited < 20_000 && status !== 200; waited += 250) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      ({ status } = await fetch(`${server.base}/articles/soon`));
    }
    expect(status).toBe(200);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishedAt));
    expect(await server.stop()).toBe(0);
  });
});
