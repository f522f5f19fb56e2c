import { engineKind, type Queryable } from './database';

const statements = {
  sqlite: `SELECT CAST(round(unixepoch('subsec') * 1000) AS INTEGER) AS "milliseconds"`,
  // clock_timestamp, not now(), which is the start of the transaction.
  postgresql: `SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS "milliseconds"`,
} as const;

/** The current time by the database's clock, in milliseconds, on which instances with different clocks agree. */
export async function databaseTime(queryable: Queryable): Promise<Date> {
  const rows = await queryable.$queryRawUnsafe<{ milliseconds: bigint | number }[]>(statements[engineKind()]);
  const milliseconds = rows[0]?.milliseconds;
  if (milliseconds === undefined) throw new Error('The database returned no time.');
  return new Date(Number(milliseconds));
}
