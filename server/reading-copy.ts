import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@/lib/db/engine';
import { BootError } from './boot-error';

type Sqlite = Extract<Engine, { kind: 'sqlite' }>;

/**
 * A copy of a database whose folder takes nothing, to be read from: SQLite has to write beside a file in order to read its log. Gives
 * the engine, which refuses changes, and the function that removes the copy. Throws BootError when there is no room for it either.
 */
export function openReadingCopy(engine: Sqlite): { engine: Sqlite; remove: () => void } {
  let reason: unknown;
  for (const parent of [tmpdir(), '/dev/shm']) {
    let folder: string | undefined;
    try {
      folder = mkdtempSync(join(parent, 'scholium-'));
      const file = join(folder, 'scholium.db');
      for (const ending of ['', '-wal'])
        if (existsSync(engine.file + ending)) copyFileSync(engine.file + ending, file + ending);
      const made = folder;
      return {
        engine: { ...engine, file, readOnly: true },
        remove: () => rmSync(made, { recursive: true, force: true }),
      };
    } catch (error) {
      reason = error;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new BootError(
    `${engine.file} can be read only through a copy, and there is no room for one in ${tmpdir()}: ${String(reason)}`,
  );
}
