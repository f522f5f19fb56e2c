import { database, engineKind } from './database';

/** Problems found by SQLite's integrity and foreign key checks; on PostgreSQL only whether tables can be queried. */
export async function integrityProblems(): Promise<string[]> {
  if (engineKind() === 'postgresql') {
    await database().article.count();
    return [];
  }
  const verdicts = await database().$queryRawUnsafe<Record<string, unknown>[]>('SELECT * FROM pragma_integrity_check');
  const orphans = await database().$queryRawUnsafe<Record<string, unknown>[]>('SELECT * FROM pragma_foreign_key_check');
  const texts = verdicts.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
  const tables = new Map<string, number>();
  for (const row of orphans) tables.set(String(row.table), (tables.get(String(row.table)) ?? 0) + 1);
  const rows = (count: number) => (count === 1 ? '1 row refers' : `${count} rows refer`);
  return [...texts, ...[...tables].map(([table, count]) => `${rows(count)} to missing rows, in ${table}`)];
}
