import type { TestProject } from 'vitest/node';
import { startPostgresql } from './postgresql';

/** Starts one PostgreSQL server for the whole run and tells the test files where it is. */
export default async function globalPostgresql(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql();
  project.provide('postgresql', server.url(''));
  return server.stop;
}
