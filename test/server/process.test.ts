import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BootError } from '@/server/boot-error';
import { openDataFolder, prepareDataFolder, refuseLostDatabase } from '@/server/data-folder';
import { lockInstance } from '@/server/instance-lock';
import { assignRequestId } from '@/server/request-id';
import { setSecurityHeaders } from '@/server/security-headers';
import { canMount, mountSmallDisk, type SmallDisk } from '@/test/setup/small-disk';

describe('the data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scholium-server-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with its media folder, for its owner alone', async () => {
    await prepareDataFolder(join(folder, 'new/data'));
    expect(statSync(join(folder, 'new/data/media')).mode & 0o777).toBe(0o700);
  });

  it('is refused where a file stands in its place', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(prepareDataFolder(join(folder, 'file'))).rejects.toThrow(BootError);
  });

  it('lets one server in at a time, and tells the second within two seconds what to do', () => {
    const release = lockInstance(folder);
    const started = performance.now();
    expect(() => lockInstance(folder)).toThrow(/Another Scholium server is running/);
    expect(performance.now() - started).toBeLessThan(2_000);
    release();
    lockInstance(folder)();
  });

  const engine = () => ({ kind: 'sqlite' as const, file: join(folder, 'scholium.db') });
  const traces: [string, () => void][] = [
    ['secret', () => writeFileSync(join(folder, 'secret'), 'x'.repeat(43))],
    ['media', () => mkdirSync(join(folder, 'media/ab'), { recursive: true })],
    ['scholium.db-wal', () => writeFileSync(join(folder, 'scholium.db-wal'), 'log')],
  ];
  it.each(traces)('with %s but a database that is missing or empty is not made a new site', (name, leave) => {
    expect(() => refuseLostDatabase(engine(), folder)).not.toThrow();
    writeFileSync(engine().file, '');
    expect(() => refuseLostDatabase(engine(), folder)).toThrow(/has no bytes: .* To begin a new site, delete the file/);
    new Sqlite(engine().file).exec('CREATE TABLE "t" ("id" TEXT); DROP TABLE "t"').close();
    expect(() => refuseLostDatabase(engine(), folder)).not.toThrow();
    leave();
    expect(() => refuseLostDatabase(engine(), folder)).toThrow(
      `is empty, but ${folder} has been the folder of a site (${name})`,
    );
    rmSync(engine().file);
    expect(() => refuseLostDatabase(engine(), folder)).toThrow(
      /is missing, but .*Restore a backup \(scholium restore FILE\)/,
    );
    expect(() => refuseLostDatabase({ kind: 'postgresql', url: '' }, folder)).not.toThrow();
  });

  it('with a file that is no database is refused and left alone', () => {
    writeFileSync(engine().file, 'a letter to a friend, and no database at all');
    expect(() => refuseLostDatabase(engine(), folder)).toThrow(
      /cannot be opened: file is not a database\. Move it away/,
    );
    expect(readFileSync(engine().file, 'utf8')).toContain('a letter to a friend');
  });

  it('with the database of another program is refused, also without traces of a site', () => {
    const database = new Sqlite(engine().file);
    database.exec('CREATE TABLE "notes" ("text" TEXT)');
    database.close();
    expect(() => refuseLostDatabase(engine(), folder)).toThrow(/the database of another program/);
    rmSync(engine().file);
    new Sqlite(engine().file).exec('CREATE TABLE "_prisma_migrations" ("id" TEXT)').close();
    writeFileSync(join(folder, 'secret'), 'x'.repeat(43));
    expect(() => refuseLostDatabase(engine(), folder)).not.toThrow();
  });

  it('is named in a refusal, and not the copy that was read', () => {
    const copy = join(folder, 'copy.db');
    writeFileSync(copy, '');
    writeFileSync(join(folder, 'secret'), 'x'.repeat(43));
    expect(() => refuseLostDatabase(engine(), folder, copy)).toThrow(`${engine().file} is empty, but ${folder}`);
    writeFileSync(copy, 'a letter to a friend, and no database at all');
    expect(() => refuseLostDatabase(engine(), folder, copy)).toThrow(
      `The database (${engine().file}) cannot be opened`,
    );
  });
});

describe.runIf(canMount)('the disk of the data folder', () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = mountSmallDisk(1);
  });
  afterEach(() => disk.remove());

  it('is told as full or read-only, and not as another server', async () => {
    writeFileSync(join(disk.folder, 'much'), '');
    expect(() => {
      for (;;) appendFileSync(join(disk.folder, 'much'), Buffer.alloc(4_096));
    }).toThrow(/ENOSPC/);
    expect(await openDataFolder(disk.folder)).toBe('disk_full');
    await expect(prepareDataFolder(disk.folder)).rejects.toThrow(/the disk that holds it is full/);
    expect(() => lockInstance(disk.folder)).toThrow(/the disk that holds it is full/);
    rmSync(join(disk.folder, 'much'));
    expect(await openDataFolder(disk.folder)).toBeNull();
    lockInstance(disk.folder)();
    disk.setWritable(false);
    expect(await openDataFolder(disk.folder)).toBe('read_only');
    await expect(prepareDataFolder(disk.folder)).rejects.toThrow(/it is read-only/);
  });
});

describe('a request', () => {
  const exchange = (headers: Record<string, string> = {}) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, headers);
    request.url = '/articles/x?y=1';
    return { request, response: new ServerResponse(request) };
  };

  it('gets an id of its own in both directions', () => {
    const { request, response } = exchange();
    const id = assignRequestId(request, response);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.headers['x-request-id']).toBe(id);
    expect(response.getHeader('x-request-id')).toBe(id);
  });

  it("keeps a proxy's plain id, and no other text", () => {
    const named = exchange({ 'x-request-id': 'abc-12345' });
    expect(assignRequestId(named.request, named.response)).toBe('abc-12345');
    const forged = exchange({ 'x-request-id': 'a\nforged log line' });
    expect(assignRequestId(forged.request, forged.response)).not.toContain('forged');
  });

  it("cannot claim another address than its connection's", () => {
    const { request, response } = exchange({ 'x-client-address': '10.0.0.1', 'x-request-address': '//evil.example' });
    assignRequestId(request, response);
    expect(request.headers['x-client-address']).toBe('unknown');
    expect(request.headers['x-request-address']).toBe('/articles/x?y=1');
  });

  it('is answered under a policy that runs scripts with its own nonce only', () => {
    const policies = [exchange(), exchange()].map(({ request, response }) => {
      setSecurityHeaders(request, response, { dev: false, https: false });
      expect(request.headers['content-security-policy']).toBe(response.getHeader('content-security-policy'));
      expect(response.getHeader('x-content-type-options')).toBe('nosniff');
      return String(response.getHeader('content-security-policy'));
    });
    const scripts = policies.map((policy) => /script-src ([^;]+)/.exec(policy)?.[1] ?? '');
    expect(scripts[0]).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/);
    expect(scripts[0]).not.toBe(scripts[1]);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policies[0]).toContain(part);
  });

  it('is told to stay with TLS only where the site has it', () => {
    const headers = [true, false].map((https) => {
      const { request, response } = exchange();
      setSecurityHeaders(request, response, { dev: false, https });
      return response.getHeader('strict-transport-security');
    });
    expect(headers).toEqual(['max-age=31536000; includeSubDomains', undefined]);
  });
});
