import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkpointSqlite, checkSqliteCopy } from '@/lib/db/sqlite-copy';
import { BackupError } from './backup-error';
import { unpackBackup } from './unpack-backup';

/**
 * Replaces the site in `dataDir` by a backup: unpacks it next to the site, checks the database, then swaps it in one step. The former
 * database is kept in `dataDir/before-restore-<milliseconds>`, whose path is returned. Media files are named by their content, so those of
 * the backup are added to the existing ones. No server may be running on the folder. Throws BackupError, and then nothing has changed.
 */
export async function readBackup(archive: string, dataDir: string): Promise<{ files: number; kept: string | null }> {
  await mkdir(dataDir, { recursive: true });
  const work = await mkdtemp(join(dataDir, '.restore-'));
  try {
    const files = await unpackBackup(archive, work);
    const copy = join(work, 'scholium.db');
    if (!existsSync(copy)) throw new BackupError(`${archive} is not a backup: there is no database in it.`);
    const fault = checkSqliteCopy(copy);
    if (fault !== null) throw new BackupError(`${archive} cannot be restored: ${fault}.`);
    await addMedia(join(work, 'media'), join(dataDir, 'media'));
    const kept = await keepDatabase(dataDir);
    await rename(copy, join(dataDir, 'scholium.db'));
    return { files, kept };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function addMedia(from: string, to: string): Promise<void> {
  const entries = existsSync(from) ? await readdir(from, { recursive: true }) : [];
  for (const name of entries.filter((entry) => entry.includes('.'))) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await rename(join(from, name), join(to, name));
  }
}

/** Links the present database under a second name, so that it stays in place until the backup's replaces it (POSIX rename). */
async function keepDatabase(dataDir: string): Promise<string | null> {
  const file = join(dataDir, 'scholium.db');
  if (!existsSync(file)) return null;
  const kept = join(dataDir, `before-restore-${Date.now()}`);
  await mkdir(kept);
  checkpointSqlite(file);
  // If the database is too damaged for a checkpoint, its log must not be used with the backup's.
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(file + ending)) await rename(file + ending, join(kept, `scholium.db${ending}`));
  }
  await link(file, join(kept, 'scholium.db'));
  return kept;
}
