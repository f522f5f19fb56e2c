import { describe, expect, it } from 'vitest';
import { createArticle } from '@/lib/content/create-article';
import { readForEditing } from '@/lib/content/read-for-editing';
import { saveWorkingCopy } from '@/lib/content/save-working-copy';
import { database } from '@/lib/db/database';
import { integrityProblems } from '@/lib/db/integrity-problems';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

/** SQLite answers SQLITE_FULL at its page limit as it does when the disk has no room. */
async function leaveRoomFor(pages: number): Promise<void> {
  const [row] = await database().$queryRawUnsafe<{ pages: bigint | number }[]>(
    'SELECT page_count AS pages FROM pragma_page_count',
  );
  await database()
    .$executeRawUnsafe(`PRAGMA max_page_count = ${Number(row?.pages) + pages}`)
    .catch(() => undefined);
}

describe('a disk without room', () => {
  useDatabase();

  it('refuses the save in clear words, keeps what was saved before, and takes the next save when there is room', async () => {
    const owner = await seedSite();
    const made = await createArticle(owner, { title: 'Kept', markdown: 'before' });
    await leaveRoomFor(2);
    const change = { id: made.id, version: made.version, changes: { markdown: 'x'.repeat(500_000) } };
    await expect(saveWorkingCopy(owner, change)).rejects.toMatchObject({ code: 'storage_full', status: 507 });
    expect((await readForEditing(owner, made.id)).markdown).toBe('before');
    await leaveRoomFor(100_000);
    const saved = await saveWorkingCopy(owner, change);
    expect((await readForEditing(owner, made.id)).markdown).toHaveLength(500_000);
    expect(saved.version).toBe(made.version + 1);
    expect(await integrityProblems()).toEqual([]);
  });
});
