import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BootError } from './boot-error';

/** Makes the data folder if needed and asserts that it can be written. Throws BootError. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'media'), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new BootError(
      `DATA_DIR ${dataDir} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
