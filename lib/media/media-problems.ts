import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { database } from '@/lib/db/database';
import { mediaFolder, mediaPath } from './media-folder';

const batchSize = 500;

/** Descriptions of lost, truncated or changed stored files, and of files without a record. Reads every byte. */
export async function mediaProblems(): Promise<string[]> {
  const problems: string[] = [];
  const known = new Set<string>();
  for (let after = ''; ; ) {
    const rows = await database().media.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batchSize,
      select: { id: true, storageKey: true, byteLength: true, hash: true },
    });
    for (const row of rows) {
      known.add(row.storageKey);
      const fault = await faultOf(row);
      if (fault !== null) problems.push(`${row.storageKey} ${fault}`);
    }
    if (rows.length < batchSize) break;
    after = rows.at(-1)?.id ?? after;
  }
  const extra = (await filesOf(mediaFolder())).filter((key) => !known.has(key));
  for (let from = 0; from < extra.length; from += batchSize) {
    const storageKey = { in: extra.slice(from, from + batchSize) };
    // A running site may have stored files meanwhile.
    const rows = await database().media.findMany({ where: { storageKey }, select: { storageKey: true } });
    for (const row of rows) known.add(row.storageKey);
  }
  return [...problems, ...extra.filter((key) => !known.has(key)).map((key) => `${key} has no record`)];
}

async function faultOf({ storageKey, byteLength, hash }: { storageKey: string; byteLength: number; hash: string }) {
  try {
    const path = mediaPath(storageKey);
    const { size } = await stat(path);
    if (size !== byteLength) return `has ${size} bytes instead of ${byteLength}`;
    const digest = createHash('sha256');
    await pipeline(createReadStream(path), digest);
    return digest.digest('hex') === hash ? null : 'has other bytes than were stored';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'is lost' : `cannot be read (${code})`;
  }
}

/** The files of the folder as storage keys, without those being stored at the moment (see store-image.ts). */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const keys: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    if (entry.name.endsWith('.part') && (await isYoung(path))) continue;
    keys.push(path.slice(folder.length + 1).replaceAll('\\', '/'));
  }
  return keys;
}

const maxUploadMs = 3_600_000;

async function isYoung(path: string): Promise<boolean> {
  const modified = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  return Date.now() - modified < maxUploadMs;
}
