import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { copySqlite } from '@/lib/db/sqlite-copy';
import { storageKeyPattern } from '@/lib/media/media-folder';

/**
 * Writes the whole site, database and media, to `target` as a gzipped tar archive (POSIX.1-2001 pax). The site may be running: the
 * database is copied in one snapshot first, and media files are never changed once written. `target` appears only when complete.
 */
export async function writeBackup(
  site: { databaseFile: string; mediaFolder: string },
  target: string,
): Promise<{ files: number; bytes: number }> {
  const work = await mkdtemp(join(dirname(target), '.scholium-backup-'));
  try {
    const copy = join(work, 'scholium.db');
    copySqlite(site.databaseFile, copy);
    const archive = pack();
    const part = join(work, 'archive');
    const written = pipeline(archive, createGzip({ level: 6 }), createWriteStream(part));
    // A full disk ends writing, and then there is nothing left to add.
    written.catch((error: Error) => archive.destroy(error));
    const filled = fill(archive, copy, site.mediaFolder).catch((error: Error) => {
      archive.destroy(error);
      throw error;
    });
    const [files] = await Promise.all([filled, written]);
    const handle = await open(part, 'r+');
    await handle.sync();
    await handle.close();
    await rename(part, target);
    return { files, bytes: (await stat(target)).size };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fill(archive: Pack, databaseCopy: string, mediaFolder: string): Promise<number> {
  await addFile(archive, databaseCopy, 'scholium.db');
  let files = 1;
  for (const entry of await readdir(mediaFolder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const path = join(entry.parentPath, entry.name);
    const key = relative(mediaFolder, path).split(sep).join('/');
    if (!entry.isFile() || !storageKeyPattern.test(key)) continue;
    await addFile(archive, path, `media/${key}`);
    files++;
  }
  archive.finalize();
  return files;
}

async function addFile(archive: Pack, path: string, name: string): Promise<void> {
  const { size, mtime } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size, mtime, mode: 0o600 }));
}
