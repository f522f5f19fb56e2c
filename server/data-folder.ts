import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@/lib/db/engine';
import { sqliteFileFault } from '@/lib/db/sqlite-file-fault';
import { probeFolder } from '@/lib/kernel/probe-folder';
import { type StorageFault, storageFault } from '@/lib/kernel/storage-fault';
import { BootError } from './boot-error';

/** Creates the data folder if needed and asserts that it can be written. Throws BootError. */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  const fault = await openDataFolder(dataDir);
  if (fault !== null) throw unusableFolder(dataDir, fault);
}

/** Creates the data folder if needed. Returns the fault of its disk, null if there is none. Throws BootError if there is no folder. */
export async function openDataFolder(dataDir: string): Promise<StorageFault | null> {
  try {
    mkdirSync(join(dataDir, 'media'), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const fault = storageFault((error as NodeJS.ErrnoException).code ?? '');
    if (fault !== null && existsSync(dataDir)) return fault;
    throw unknownFault(dataDir, error);
  }
  return probeFolder(dataDir).catch((error: unknown) => {
    throw unknownFault(dataDir, error);
  });
}

function unknownFault(dataDir: string, error: unknown): BootError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BootError(`DATA_DIR ${dataDir} cannot be used: ${reason}`, { cause: error });
}

const reasonsByCode = {
  disk_full: 'the disk that holds it is full. Free some room, then start again.',
  read_only:
    'it is read-only. Mount the disk for writing, or give the folder to the user that runs Scholium, then start again.',
  disk_failing: 'the disk that holds it fails. Look at the log of the system; have a backup at hand.',
} satisfies Record<StorageFault, string>;

/** The error for a folder that cannot be written. */
export function unusableFolder(dataDir: string, fault: StorageFault, cause?: unknown): BootError {
  return new BootError(`DATA_DIR ${dataDir} cannot be written: ${reasonsByCode[fault]}`, { cause });
}

/**
 * Refuses to begin a new site where one existed: in a folder with traces of a site (its secret, media, a log of the database) whose
 * database file is missing, empty or belongs to another program, and for any database file of 0 bytes. `readableFile` is the file, or a copy
 * of it, that can be opened. Throws BootError, which says what to do.
 */
export function refuseLostDatabase(engine: Engine, dataDir: string, readableFile?: string): void {
  if (engine.kind !== 'sqlite') return;
  const fault = faultOf(engine.file, readableFile ?? engine.file);
  if (fault === 'foreign')
    throw new BootError(`${engine.file} is the database of another program. Move it away, or set another DATA_DIR.`);
  const traces = tracesOfSite(dataDir, engine.file);
  if (fault === null) return;
  if (traces.length === 0) {
    if (statSync(engine.file, { throwIfNoEntry: false })?.size !== 0) return;
    throw new BootError(
      `${engine.file} has no bytes: its content is lost, or a first start was ended at once. ` +
        'Restore a backup (scholium restore FILE). To begin a new site, delete the file.',
    );
  }
  throw new BootError(
    `${engine.file} is ${fault}, but ${dataDir} has been the folder of a site (${traces.join(', ')}): its database is lost. ` +
      'Restore a backup (scholium restore FILE). If the site is on PostgreSQL, set DATABASE_URL. To begin a new site, set another ' +
      'DATA_DIR, or move everything out of this one.',
  );
}

function faultOf(file: string, readableFile: string): ReturnType<typeof sqliteFileFault> {
  try {
    return sqliteFileFault(readableFile);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const advice = reason.includes('not a database')
      ? ' Move it away, or restore a backup (scholium restore FILE).'
      : '';
    throw new BootError(`The database (${file}) cannot be opened: ${reason}.${advice}`, { cause: error });
  }
}

function tracesOfSite(dataDir: string, file: string): string[] {
  const traces: [string, boolean][] = [
    ['secret', existsSync(join(dataDir, 'secret'))],
    ['media', existsSync(join(dataDir, 'media')) && readdirSync(join(dataDir, 'media')).length > 0],
    ['scholium.db-wal', (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0],
  ];
  return traces.flatMap(([name, isThere]) => (isThere ? [name] : []));
}
