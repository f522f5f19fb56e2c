import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { database } from '@/lib/db/database';
import { mediaFolder, mediaPath } from './media-folder';

const batch = 500;

/** Stored files that are lost, cut short or changed, and files that no record knows, in words. Reads every byte. */
export async function mediaProblems(): Promise<string[]> {
  const problems: string[] = [];
  const known = new Set<string>();
  for (let after = ''; ; ) {
    const rows = await database().media.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, storageKey: true, byteLength: true, hash: true },
    });
    for (const row of rows) {
      known.add(row.storageKey);
      const fault = await faultOf(row);
      if (fault !== null) problems.push(`${row.storageKey} ${fault}`);
    }
    if (rows.length < batch) break;
    after = rows.at(-1)?.id ?? after;
  }
  const extra = (await filesOf(mediaFolder())).filter((key) => !known.has(key));
  return [...problems, ...extra.map((key) => `${key} belongs to no record`)];
}

async function faultOf({ storageKey, byteLength, hash }: { storageKey: string; byteLength: number; hash: string }) {
  const path = mediaPath(storageKey);
  try {
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

/** The files of the folder as storage keys. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
}
