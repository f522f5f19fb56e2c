import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@/lib/db/engine';
import { log } from '@/lib/kernel/log';
import { BootError } from './boot-error';
import { lockInstance } from './instance-lock';

type Sqlite = Extract<Engine, { kind: 'sqlite' }>;

const parentFolders = () => [tmpdir(), '/dev/shm'];
const prefix = 'scholium-copy-';

/**
 * Copies a database whose folder cannot be written, so that it can be read: SQLite has to write next to a file to read its log. Returns
 * the engine, which refuses changes, and the function that removes the copy. Throws BootError if there is no room for a copy.
 */
export function openReadingCopy(engine: Sqlite): { engine: Sqlite; remove: () => void } {
  let reason: unknown;
  for (const parent of parentFolders()) {
    let folder: string | undefined;
    let release: () => void = () => undefined;
    try {
      folder = mkdtempSync(join(parent, prefix));
      release = lockInstance(folder);
      const file = join(folder, 'scholium.db');
      for (const ending of ['', '-wal'])
        if (existsSync(engine.file + ending)) copyFileSync(engine.file + ending, file + ending);
      const copyFolder = folder;
      return {
        engine: { ...engine, file, readOnly: true },
        remove: () => {
          release();
          rmSync(copyFolder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      reason = error;
      release();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new BootError(
    `${engine.file} can be read only through a copy, and there is no room for one in ${tmpdir()}: ${String(reason)}`,
  );
}

/** Removes copies left behind by processes that have ended, whose locks the system has released. A copy that cannot be removed stays. */
export function removeStaleCopies(): void {
  for (const parent of parentFolders()) {
    try {
      for (const folder of copiesIn(parent)) if (isUnlocked(folder)) rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      log().warn({ err: error, folder: parent }, 'copies of a database that nobody reads were not removed');
    }
  }
}

/** The folders of copies that belong to the user of this process. */
function copiesIn(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(({ name }) => join(parent, name))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.());
}

function isUnlocked(folder: string): boolean {
  try {
    lockInstance(folder)();
    return true;
  } catch {
    return false;
  }
}
