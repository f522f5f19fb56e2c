import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupError } from './backup-error';

const allowedNamePattern = /^(scholium\.db|media\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5})$/;
const alwaysAllowedBytes = 1_000_000_000;
/** gzip reaches about 1,000; databases and images stay far below this. */
const maxCompressionRatio = 200;

/**
 * Unpacks an archive of writeBackup into `folder` and returns the number of its files. Writes only names that a backup can contain, each
 * once, and never more than fits on the disk or than such an archive can contain. Throws BackupError.
 */
export async function unpackBackup(archive: string, folder: string): Promise<number> {
  const limit = await maxUnpackedBytes(archive, folder);
  const entries = extract();
  let files = 0;
  let bytes = 0;
  entries.on('entry', ({ name, type, size = 0 }, content, next) => {
    bytes += size;
    // A failure of the archive also reaches its entries, even before they are read.
    content.on('error', () => undefined);
    writeEntry({ name, isFile: type === 'file', fits: bytes <= limit }, content, folder).then(
      () => {
        files++;
        next();
      },
      (error: Error) => entries.destroy(error),
    );
  });
  try {
    await pipeline(createReadStream(archive), createGunzip(), entries);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(
      `${archive} is not a complete backup: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return files;
}

async function maxUnpackedBytes(archive: string, folder: string): Promise<number> {
  const facts = await stat(archive).catch(() => null);
  if (!facts?.isFile()) throw new BackupError(`${archive} is not a file.`);
  const { bavail, bsize } = await statfs(folder);
  return Math.min(bavail * bsize, Math.max(alwaysAllowedBytes, facts.size * maxCompressionRatio));
}

async function writeEntry(
  entry: { name: string; isFile: boolean; fits: boolean },
  content: AsyncIterable<unknown>,
  folder: string,
): Promise<void> {
  const { name, isFile, fits } = entry;
  if (!isFile || !allowedNamePattern.test(name))
    throw new BackupError(`This is not a backup of a site: it holds ${JSON.stringify(name)}.`);
  if (!fits) throw new BackupError('The backup unpacks to more than there is room for, or than a backup holds.');
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await pipeline(content, createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx', flush: true }));
}
