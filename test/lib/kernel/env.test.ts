import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EnvironmentError, environment, readEnvironment } from '@/lib/kernel/env';

describe('the settings', () => {
  it('have defaults for a person at home', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      logLevel: 'info',
      rendering: { workers: availableParallelism(), seconds: 10, memoryMb: 512 },
    });
  });

  it('divide what the caches may hold: five eighths for all rendering threads together, the rest for the process', () => {
    const { caches, rendering } = readEnvironment({ CACHE_MB: '80', RENDER_WORKERS: '2' });
    const megabyte = 2 ** 20;
    expect(caches).toEqual({ rendering: 50 * megabyte, database: 10 * megabyte, process: 20 * megabyte });
    expect(rendering.cacheBytes).toBe(25 * megabyte);
  });

  it('say how much one article may take to be rendered', () => {
    const given = { RENDER_WORKERS: '1', RENDER_SECONDS: '2.5', RENDER_MEMORY_MB: '256' };
    expect(readEnvironment(given).rendering).toMatchObject({ workers: 1, seconds: 2.5, memoryMb: 256 });
  });

  it('take what is set, and are registered for the process', () => {
    const given = {
      PORT: '8080',
      SITE_URL: 'https://notes.example.org/',
      OWNER_EMAIL: 'a@example.org',
      OWNER_PASSWORD: 'long enough',
    };
    expect(readEnvironment(given)).toMatchObject({
      port: 8080,
      siteUrl: 'https://notes.example.org',
      owner: { email: 'a@example.org' },
    });
    expect(environment().port).toBe(8080);
  });

  it('count an empty value as unset, and prefer what is set to a default of the caller', () => {
    expect(readEnvironment({ PORT: '', LOG_LEVEL: '' }, { LOG_LEVEL: 'warn' })).toMatchObject({
      port: 3000,
      logLevel: 'info',
    });
    expect(readEnvironment({ LOG_LEVEL: 'debug' }, { LOG_LEVEL: 'warn' }).logLevel).toBe('debug');
    expect(readEnvironment({}, { LOG_LEVEL: 'warn' }).logLevel).toBe('warn');
  });

  it.each([
    [{ PORT: 'http' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL: must start with postgresql/],
    [{ SITE_URL: 'ftp://x' }, /SITE_URL: must be an http/],
    [{ OWNER_EMAIL: 'a@example.org' }, /set both or neither/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ SECRET: 'short' }, /SECRET: must have at least 32/],
    [{ RENDER_WORKERS: '0' }, /RENDER_WORKERS/],
    [{ RENDER_SECONDS: 'soon' }, /RENDER_SECONDS/],
    [{ RENDER_MEMORY_MB: '255' }, /RENDER_MEMORY_MB/],
  ])('refuse %j', (given, reason) => {
    expect(() => readEnvironment(given)).toThrow(reason);
  });

  it.each([
    'proxy',
    '10.0.0.0/33',
    '10.0.0.1/',
    '10.0.0/8',
    '::1/129',
    '10.0.0.1 10.0.0.2',
    '10.0.0.1/8/8',
    '10.0.0.1/-1',
    '127.0.0.1/08',
    ',',
    ' ',
    '10.0.0.1,',
  ])('refuse %j as trusted proxies', (TRUSTED_PROXIES) => {
    expect(() => readEnvironment({ TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES: must be comma-separated addresses/);
  });

  it('name all that is wrong at once', () => {
    expect.assertions(1);
    try {
      readEnvironment({ PORT: '-1', SITE_URL: 'x', LOG_LEVEL: 'loud' });
    } catch (error) {
      expect((error as EnvironmentError).problems).toHaveLength(3);
    }
  });
});
