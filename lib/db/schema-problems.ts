import { database, engineKind } from './database';
import { Prisma } from './generated/sqlite/client';
import { readMigrations } from './migrations';

const columnsOf = {
  sqlite: `SELECT t."name" AS "table", c."name" AS "column" FROM sqlite_master t, pragma_table_info(t."name") c WHERE t."type" = 'table'`,
  postgresql: `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`,
} as const;

const indexesOf = {
  sqlite: `SELECT "name" FROM sqlite_master WHERE "type" = 'index'`,
  postgresql: `SELECT indexname AS "name" FROM pg_indexes WHERE schemaname = current_schema()`,
} as const;

/** Descriptions of tables, columns and indexes that the database lacks. */
export async function schemaProblems(): Promise<string[]> {
  const indexes = await database().$queryRawUnsafe<{ name: string }[]>(indexesOf[engineKind()]);
  const names = new Set(indexes.map(({ name }) => name));
  const lost = expectedIndexes().filter((name) => !names.has(name));
  return [...(await missingColumns()), ...lost.map((name) => `the index ${name} is missing`)];
}

/** The tables and columns among them, without which pages that read them fail. */
export async function missingColumns(): Promise<string[]> {
  const columns = await database().$queryRawUnsafe<{ table: string; column: string }[]>(columnsOf[engineKind()]);
  const tables = new Set(columns.map(({ table }) => table));
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  return Object.values(Prisma.ModelName).flatMap((table) => {
    if (!tables.has(table)) return [`the table ${table} is missing`];
    const wanted = fieldsOf(table).filter((column) => !known.has(`${table}.${column}`));
    return wanted.map((column) => `the column ${table}.${column} is missing`);
  });
}

function fieldsOf(table: string): string[] {
  const enums = Prisma as unknown as Record<string, Record<string, string> | undefined>;
  return Object.values(enums[`${table}ScalarFieldEnum`] ?? {});
}

function expectedIndexes(): string[] {
  const names = new Set<string>();
  for (const { sql } of readMigrations(engineKind())) {
    for (const [, verb, name = ''] of sql.matchAll(
      /(CREATE|DROP) (?:UNIQUE )?INDEX (?:IF (?:NOT )?EXISTS )?"([^"]+)"/g,
    )) {
      if (verb === 'CREATE') names.add(name);
      else names.delete(name);
    }
  }
  return [...names];
}
