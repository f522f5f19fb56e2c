import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';
import { useDatabase } from '@/test/setup/database';

const holder = fileURLToPath(new URL('../../fixtures/hold-sqlite-lock.mjs', import.meta.url));

const tagRow = (name: string) => ({ id: newId(), slug: name, name });

describe('transactions on SQLite', () => {
  const { engine } = useDatabase();
  const file = () => {
    const current = engine();
    if (current.kind !== 'sqlite') throw new Error('This file is for SQLite.');
    return current.file;
  };

  /** Counts the tags on a connection of its own, as another process sees them. */
  const tagsSeenFromOutside = () => {
    const connection = new Sqlite(file(), { readonly: true });
    const names = connection.prepare('SELECT name FROM "Tag" ORDER BY name').pluck().all() as string[];
    connection.close();
    return names;
  };

  it('a transaction that throws leaves nothing, also of plain writes beside it', async () => {
    const failing = transaction(async (tx) => {
      await tx.tag.create({ data: tagRow('rolled-back') });
      const beside = database().tag.create({ data: tagRow('beside') });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await database().tag.count()).toBe(0);
      throw Object.assign(new Error('on purpose'), { beside });
    }).catch((error: Error & { beside: Promise<unknown> }) => error.beside);
    await failing;
    expect(tagsSeenFromOutside()).toEqual(['beside']);
  });

  it('readers outside a transaction see only what is committed', async () => {
    await transaction(async (tx) => {
      await tx.tag.create({ data: tagRow('not-yet') });
      expect(await database().tag.findUnique({ where: { slug: 'not-yet' } })).toBeNull();
    });
    expect(await database().tag.findUnique({ where: { slug: 'not-yet' } })).not.toBeNull();
  });

  it('a save fails clearly while another process holds the write lock, and the next 100 are all kept', async () => {
    const before = tagsSeenFromOutside().length;
    const child = fork(holder, [file()], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    // The holder has the write lock: BEGIN IMMEDIATE waits 5 s and gives up.
    await expect(transaction((tx) => tx.tag.create({ data: tagRow('refused') }))).rejects.toMatchObject({
      code: 'database_busy',
    });
    child.send('release');
    await once(child, 'exit');
    for (let index = 0; index < 100; index++)
      await transaction((tx) => tx.tag.create({ data: tagRow(`kept-${index}`) }));
    const after = tagsSeenFromOutside();
    expect(after).not.toContain('refused');
    expect(after).toHaveLength(before + 100);
  });

  it('a COMMIT that is refused is rolled back on a new connection, and later saves are kept', async () => {
    const before = tagsSeenFromOutside().length;
    // A deferred foreign key is checked at COMMIT only, so COMMIT itself fails and SQLite stays inside the transaction.
    const failing = transaction(async (tx) => {
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON');
      await tx.tag.create({ data: tagRow('in-the-refused-commit') });
      await tx.$executeRawUnsafe(
        `INSERT INTO "WorkingTag" ("articleId", "tagId", "position") VALUES ('none', 'none', 0)`,
      );
    });
    await expect(failing).rejects.toThrow();
    for (let index = 0; index < 100; index++) await database().tag.create({ data: tagRow(`later-${index}`) });
    const after = tagsSeenFromOutside();
    expect(after).not.toContain('in-the-refused-commit');
    expect(after).toHaveLength(before + 100);
  });

  it('runs with the settings that durability rests on', async () => {
    const pragma = async (name: string) =>
      Object.values(
        (await transaction((tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)))[0] ?? {},
      )[0];
    expect(String(await pragma('journal_mode'))).toBe('wal');
    expect(Number(await pragma('synchronous'))).toBe(2);
    expect(Number(await pragma('foreign_keys'))).toBe(1);
    expect(Number(await pragma('busy_timeout'))).toBe(5_000);
  });
});
