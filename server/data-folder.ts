import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootError } from './boot-error';

/** Makes the data folder if needed and asserts that it can be written. Throws BootError. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'media'), { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new BootError(`DATA_DIR ${dataDir} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The site's secret: SECRET when set, else the one kept in the data folder, made at first boot and readable by its owner only. */
export function keepSecret(dataDir: string, given: string | undefined): string {
  if (given !== undefined) return given;
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new BootError(`${file} is damaged: put its 43 characters back from a backup, or delete it (people will have to sign in again).`);
  return secret;
}
