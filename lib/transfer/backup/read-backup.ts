import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { checkSqliteCopy } from '@/lib/db/sqlite-copy';

/** Thrown for a file that is no backup of a site, or one that this program cannot use. The data folder is as it was. */
export class BackupError extends Error {
  override name = 'BackupError';
}

const allowedName = /^(scholium\.db|media\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5})$/;

/**
 * Puts a backup in the place of the site in `dataDir`: unpacks beside it, checks the database, then swaps. What was there is kept
 * in `dataDir/before-restore-<milliseconds>`, whose path is returned. No server may be running on the folder. Throws BackupError.
 */
export async function readBackup(archive: string, dataDir: string): Promise<{ files: number; kept: string }> {
  await mkdir(dataDir, { recursive: true });
  const work = await mkdtemp(join(dataDir, '.restore-'));
  try {
    const files = await unpack(archive, work);
    const fault = checkSqliteCopy(join(work, 'scholium.db'));
    if (fault !== null) throw new BackupError(`${archive} cannot be restored: ${fault}`);
    const kept = join(dataDir, `before-restore-${Date.now()}`);
    await mkdir(kept);
    for (const name of ['scholium.db', 'scholium.db-wal', 'scholium.db-shm', 'media'])
      await moveIfThere(join(dataDir, name), join(kept, name));
    for (const name of ['media', 'scholium.db']) await moveIfThere(join(work, name), join(dataDir, name));
    return { files, kept };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpack(archive: string, folder: string): Promise<number> {
  const entries = extract();
  let files = 0;
  const reading = pipeline(createReadStream(archive), createGunzip(), entries).catch((error: Error) => {
    throw new BackupError(`${archive} is no backup: ${error.message}`);
  });
  const filling = (async () => {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      if (type !== 'file' || !allowedName.test(name))
        throw new BackupError(`${archive} is no backup: it holds ${JSON.stringify(name)}`);
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await pipeline(entry, createWriteStream(join(folder, name), { mode: 0o600 }));
      files++;
    }
  })();
  await Promise.all([reading, filling]);
  if (files === 0) throw new BackupError(`${archive} is empty`);
  return files;
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
