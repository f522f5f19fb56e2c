import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db/database';
import { databaseHealth } from '@/lib/db/database-health';
import { databaseVersion } from '@/lib/db/database-version';
import { schemaProblems } from '@/lib/db/schema-problems';
import { useDatabase } from '@/test/setup/database';

describe('the schema of a database', () => {
  const { engine } = useDatabase();

  it('says which database it is, and that it reads and writes', async () => {
    const name = engine().kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    expect(await databaseVersion()).toMatch(new RegExp(`^${name} \\d+\\.\\d+`));
    expect(await databaseHealth(5_000)).toEqual({ reads: true, writes: true });
  });

  it('is complete after the migrations, and what is missing is named', async () => {
    expect(await schemaProblems()).toEqual([]);
    await database().$executeRawUnsafe('DROP TABLE "Label"');
    await database().$executeRawUnsafe('ALTER TABLE "Event" DROP COLUMN "data"');
    await database().$executeRawUnsafe('DROP INDEX "Session_personId_idx"');
    expect((await schemaProblems()).toSorted()).toEqual([
      'the column Event.data is missing',
      'the index Session_personId_idx is missing',
      'the table Label is missing',
    ]);
  });

  it('that lacks a table is damaged, to the health check and to whoever reads it', async () => {
    expect(await databaseHealth(5_000)).toEqual({ reads: false, writes: false, problem: 'damaged' });
    await expect(database().label.count()).rejects.toMatchObject({ code: 'database_damaged' });
    await expect(database().event.findMany()).rejects.toMatchObject({ code: 'database_damaged' });
    await expect(database().$queryRawUnsafe('SELECT * FROM "Label"')).rejects.toMatchObject({
      code: 'database_damaged',
    });
  });
});
