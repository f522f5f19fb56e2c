import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArticle } from '@/lib/content/create-article';
import { readArticle } from '@/lib/content/read-article';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { database } from '@/lib/db/database';
import type { Engine } from '@/lib/db/engine';
import { integrityProblems } from '@/lib/db/integrity-problems';
import { migrateDatabase } from '@/lib/db/migrate';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';
import { canMount, mountSmallDisk } from '@/test/setup/small-disk';

/** SQLite answers SQLITE_FULL at its page limit as it does when the disk has no room. */
async function leaveRoomFor(pages: number): Promise<void> {
  const [row] = await database().$queryRawUnsafe<{ pages: bigint | number }[]>(
    'SELECT page_count AS pages FROM pragma_page_count',
  );
  await database()
    .$executeRawUnsafe(`PRAGMA max_page_count = ${Number(row?.pages) + pages}`)
    .catch(() => undefined);
}

describe.runIf(canMount)('a first start without room for a database', () => {
  it('leaves no empty file behind, and succeeds when there is room', async () => {
    const disk = mountSmallDisk(1);
    try {
      const engine: Engine = { kind: 'sqlite', file: join(disk.folder, 'scholium.db') };
      for (let kilobytes = 1_024; kilobytes > 960; kilobytes -= 4) {
        writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(kilobytes * 1_024 - 4_096));
        await expect(migrateDatabase(engine)).rejects.toThrow();
        expect(statSync(engine.file, { throwIfNoEntry: false })?.size).not.toBe(0);
        for (const name of ['filler', 'scholium.db', 'scholium.db-wal', 'scholium.db-shm', 'scholium.db-journal'])
          rmSync(join(disk.folder, name), { force: true });
      }
      expect((await migrateDatabase(engine)).length).toBeGreaterThan(0);
    } finally {
      disk.remove();
    }
  });
});

describe('a disk without room', () => {
  useDatabase();

  it('refuses the save in clear words, keeps what was saved before, and takes the next save when there is room', async () => {
    const owner = await seedSite();
    const made = await createArticle(owner, { title: 'Kept', markdown: 'before' });
    await leaveRoomFor(2);
    const change = { id: made.id, version: made.version, changes: { markdown: 'x'.repeat(500_000) } };
    await expect(saveWorkingCopy(owner, change)).rejects.toMatchObject({ code: 'storage_full', status: 507 });
    expect((await readArticle(owner, made.id, { workingCopy: true })).markdown).toBe('before');
    await leaveRoomFor(100_000);
    const saved = await saveWorkingCopy(owner, change);
    expect((await readArticle(owner, made.id, { workingCopy: true })).markdown).toHaveLength(500_000);
    expect(saved.version).toBe(made.version + 1);
    expect(await integrityProblems()).toEqual([]);
  });
});
