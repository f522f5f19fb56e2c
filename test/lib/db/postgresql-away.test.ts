import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { databaseHealth } from '@/lib/db/database-health';
import { readSite } from '@/lib/site/read-site';
import { openTestDatabase } from '@/test/setup/database';
import { type PostgresqlServer, startPostgresql } from '@/test/setup/postgresql';

/** What a read, a write and a transaction end with. */
async function outcomes(): Promise<string[]> {
  const work = [
    readSite(),
    database().job.deleteMany({ where: { key: 'none' } }),
    transaction(async (tx) => {
      await tx.job.deleteMany({ where: { key: 'none' } });
      return tx.job.count();
    }),
    database().$queryRawUnsafe('SELECT 1'),
  ];
  return (await Promise.allSettled(work)).map((result) => {
    if (result.status === 'fulfilled') return 'done';
    const { code, status } = result.reason as { code?: string; status?: number };
    return `${status} ${code}`;
  });
}

const done = ['done', 'done', 'done', 'done'];
const away = Array.from({ length: 4 }, () => '503 database_unavailable');

/** A server that goes away and comes back, without a restart of this process; each test stands on the one before. */
describe('PostgreSQL that is away', () => {
  let server: PostgresqlServer;
  let close: () => Promise<void>;
  const others: Client[] = [];
  beforeAll(async () => {
    server = await startPostgresql(['max_connections=15']);
    ({ close } = await openTestDatabase({ kind: 'postgresql', url: server.url('postgres') }));
  });
  afterAll(async () => {
    await Promise.allSettled(others.map((client) => client.end()));
    await close?.();
    await server?.stop();
  });

  const comesBack = () => expect.poll(outcomes, { timeout: 30_000, interval: 500 }).toEqual(done);

  it('is reported as unavailable when it was stopped, and is there again when it runs', async () => {
    expect(await outcomes()).toEqual(done);
    await server.goAway();
    expect(await outcomes()).toEqual(away);
    expect(await databaseHealth(2_000)).toMatchObject({ reads: false, writes: false });
    await server.comeBack();
    await comesBack();
    expect(await databaseHealth(2_000)).toEqual({ reads: true, writes: true });
  });

  it('is reported as unavailable when it ends the connections of statements that run', async () => {
    const held = [1, 2, 3].map(() => database().$queryRawUnsafe('SELECT pg_sleep(20)'));
    const inTransaction = transaction((tx) => tx.$queryRawUnsafe('SELECT pg_sleep(20)'));
    const ended = Promise.allSettled([...held, inTransaction]);
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    const sleeping = `FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND pid <> pg_backend_pid()`;
    await expect.poll(async () => (await client.query(`SELECT pid ${sleeping}`)).rows.length).toBe(4);
    await client.query(`SELECT pg_terminate_backend(pid) ${sleeping}`);
    await client.end();
    for (const result of await ended) expect(result).toMatchObject({ reason: { code: 'database_unavailable' } });
    await comesBack();
  });

  it('is reported as unavailable when all its connections are taken', async () => {
    const takeAll = async () => {
      for (;;) {
        const client = new Client({ connectionString: server.url('postgres'), application_name: 'another' });
        const refusal: unknown = await client.connect().then(
          () => null,
          (error: unknown) => error,
        );
        if (refusal !== null) return expect(refusal).toMatchObject({ code: '53300' });
        others.push(client);
      }
    };
    await takeAll();
    // Those that this process has open go too, and another takes their places.
    const own = `FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'another'`;
    await others[0]?.query(`SELECT pg_terminate_backend(pid) ${own}`);
    await expect.poll(async () => (await others[0]?.query(`SELECT pid ${own}`))?.rows).toEqual([]);
    await takeAll();
    expect(await outcomes()).toEqual(away);
    await Promise.all(others.splice(0).map((client) => client.end()));
    await comesBack();
  });

  it('is reported as busy when a statement takes too long, which it gives up', async () => {
    const slow = database().$queryRawUnsafe('SELECT pg_sleep(60)');
    await expect(slow).rejects.toMatchObject({ code: 'database_busy' });
    await comesBack();
  });

  it('is reported as unavailable when it hangs, also to what was under way, and nothing of an open transaction is kept', async () => {
    const hung = transaction(async (tx) => {
      await tx.job.create({ data: { id: 'lost', kind: 'k', key: 'lost', data: '{}', runAt: new Date() } });
      server.hang();
      await tx.job.count();
    });
    await expect(hung).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(await outcomes()).toEqual(away);
    expect(await databaseHealth(500)).toMatchObject({ reads: false });
    server.wake();
    await comesBack();
    expect(await database().job.count({ where: { key: 'lost' } })).toBe(0);
    const kept = { id: 'kept', kind: 'k', key: 'kept', data: '{}', runAt: new Date() };
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => database().job.create({ data: { ...kept, id: `${at}`, key: `${at}` } })),
    );
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    expect((await client.query(`SELECT count(*)::int AS n FROM "Job"`)).rows).toEqual([{ n: 12 }]);
    await client.end();
  });

  it('is read from while it takes no writes', async () => {
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query('ALTER SYSTEM SET default_transaction_read_only = on');
    await client.query('SELECT pg_reload_conf()');
    await expect.poll(() => databaseHealth(2_000)).toEqual({ reads: true, writes: false, problem: 'read_only' });
    expect(await outcomes()).toEqual(['done', '503 storage_unavailable', '503 storage_unavailable', 'done']);
    await client.query('SET default_transaction_read_only = off');
    await client.query('ALTER SYSTEM RESET default_transaction_read_only');
    await client.query('SELECT pg_reload_conf()');
    await client.end();
    await comesBack();
  });
});
