import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '@/lib/db/migrate';
import { readMigrations } from '@/lib/db/migrations';
import { freshEngine } from '@/test/setup/database';

describe('migrations of PostgreSQL', () => {
  it('take longer than the server lets statements, lock waits and transactions take', async () => {
    const engine = await freshEngine('');
    if (engine.kind !== 'postgresql') throw new Error('This test needs PostgreSQL.');
    const other = new Client({ connectionString: engine.url });
    await other.connect();
    const database = new URL(engine.url).pathname.slice(1);
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await other.query(`ALTER DATABASE ${database} SET ${limit} = '100ms'`);
    // Another runner has the lock for a second.
    await other.query('SELECT pg_advisory_lock(72707369)');
    const applied = migrateDatabase(engine);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await other.query('SELECT pg_advisory_unlock(72707369)');
    await other.end();
    expect(await applied).toEqual(readMigrations('postgresql').map(({ name }) => name));
  });
});
