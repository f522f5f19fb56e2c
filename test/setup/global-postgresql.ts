import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '@/lib/db/migrate';
import { startPostgresql } from './postgresql';

const template = 'migrated';
/** No test of this server needs what it wrote after a loss of power. */
const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Starts one PostgreSQL server for the whole run, migrates a database that test files copy, and tells them where both are. */
export default async function globalPostgresql(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql(settings);
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  await migrateDatabase({ kind: 'postgresql', url: server.url(template) });
  project.provide('postgresql', server.url(''));
  project.provide('postgresqlTemplate', template);
  return server.stop;
}
