import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '@/lib/db/connect';
import { database } from '@/lib/db/database';
import { databaseHealth } from '@/lib/db/database-health';
import type { Engine } from '@/lib/db/engine';
import { openTestDatabase } from '@/test/setup/database';

const pageBytes = 4_096;

describe('a file of SQLite that something else wrote into', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-damaged-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is reported as damaged, so that nobody tries again, to readers and to the health check', async () => {
    const engine: Engine = { kind: 'sqlite', file: join(folder, 'scholium.db') };
    const { client, close: closeSound } = await openTestDatabase(engine);
    const pages = await client.$queryRawUnsafe<{ rootpage: bigint }[]>(
      `SELECT "rootpage" FROM sqlite_master WHERE "tbl_name" IN ('Article', 'Site')`,
    );
    await closeSound();
    const bytes = readFileSync(engine.file);
    for (const { rootpage } of pages)
      bytes.fill(0xa5, (Number(rootpage) - 1) * pageBytes, Number(rootpage) * pageBytes);
    writeFileSync(engine.file, bytes);
    const { close } = await connectDatabase(engine);
    await expect(database().article.findMany()).rejects.toMatchObject({ code: 'database_damaged', status: 500 });
    expect(await databaseHealth(2_000)).toEqual({ reads: false, writes: false, problem: 'damaged' });
    await close();
  });
});
