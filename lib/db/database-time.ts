import { engineKind, type Queryable } from './database';

const statements = {
  sqlite: `SELECT CAST(round(unixepoch('subsec') * 1000) AS INTEGER) AS "milliseconds"`,
  // clock_timestamp, not now(): the moment itself also inside a long transaction.
  postgresql: `SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS "milliseconds"`,
} as const;

/** The present moment by the database's clock, to the millisecond: what instances with different clocks agree on. */
export async function databaseTime(queryable: Queryable): Promise<Date> {
  const rows = await queryable.$queryRawUnsafe<{ milliseconds: bigint | number }[]>(statements[engineKind()]);
  const milliseconds = rows[0]?.milliseconds;
  if (milliseconds === undefined) throw new Error('The database gave no time.');
  return new Date(Number(milliseconds));
}
