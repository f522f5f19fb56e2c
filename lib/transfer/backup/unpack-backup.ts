import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { BackupError } from './backup-error';

const allowedName = /^(scholium\.db|media\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5})$/;
const alwaysAllowedBytes = 1_000_000_000;
/** gzip reaches about 1,000; databases and images stay far below this. */
const largestRatio = 200;

/**
 * Unpacks an archive of writeBackup into `folder` and gives the number of its files. Only the names that a backup has are
 * written, each once, and never more than fits on the disk or than such an archive can hold. Throws BackupError.
 */
export async function unpackBackup(archive: string, folder: string): Promise<number> {
  const limit = await largestSize(archive, folder);
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), entries);
  const results = await Promise.allSettled([writeEntries(entries, folder, limit), reading]);
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
  // The stream that failed first closes the other one; that is no reason of its own.
  const reason =
    reasons.find((error) => (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') ?? reasons[0];
  if (reason)
    throw reason instanceof BackupError ? reason : new BackupError(`${archive} is no whole backup: ${reason.message}.`);
  return results[0].status === 'fulfilled' ? results[0].value : 0;
}

async function largestSize(archive: string, folder: string): Promise<number> {
  const facts = await stat(archive).catch(() => null);
  if (!facts?.isFile()) throw new BackupError(`${archive} is no file.`);
  const { bavail, bsize } = await statfs(folder);
  return Math.min(bavail * bsize, Math.max(alwaysAllowedBytes, facts.size * largestRatio));
}

async function writeEntries(entries: Extract, folder: string, limit: number): Promise<number> {
  let files = 0;
  let bytes = 0;
  for await (const entry of entries) {
    const { name, type, size = 0 } = entry.header;
    if (type !== 'file' || !allowedName.test(name))
      throw new BackupError(`This is no backup of a site: it holds ${JSON.stringify(name)}.`);
    bytes += size;
    if (bytes > limit)
      throw new BackupError(
        `The backup unpacks to more than ${limit} bytes, which is more than there is room for or than a backup holds.`,
      );
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await pipeline(entry, createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx', flush: true }));
    files++;
  }
  return files;
}
