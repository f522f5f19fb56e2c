import { database, engineKind } from './database';

/** What the database itself finds wrong: SQLite's integrity and foreign key checks; on PostgreSQL only that every table answers. */
export async function integrityProblems(): Promise<string[]> {
  if (engineKind() === 'postgresql') {
    await database().article.count();
    return [];
  }
  const verdicts = await database().$queryRawUnsafe<Record<string, unknown>[]>('SELECT * FROM pragma_integrity_check');
  const orphans = await database().$queryRawUnsafe<Record<string, unknown>[]>('SELECT * FROM pragma_foreign_key_check');
  const texts = verdicts.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
  return [
    ...texts,
    ...orphans.map((row) => `foreign key without its row in ${String(row.table ?? Object.values(row)[0])}`),
  ];
}
