import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processState, registerProcessState } from './process-state';

/** Thrown when the secret kept in the data folder is no longer one. */
export class SecretError extends Error {
  override name = 'SecretError';
}

/**
 * Registers the site's secret: SECRET when set, else the one kept in `dataDir/secret`, made at first need and readable by its
 * owner only. Throws SecretError for a damaged file.
 */
export function openSecret(dataDir: string, given: string | undefined): void {
  registerProcessState('secret', given ?? keptSecret(join(dataDir, 'secret')));
}

/** HMAC-SHA-256 of `text` under the site's secret, in hexadecimal: a name for something guessable that only this site can make. */
export function keyedHash(text: string): string {
  return createHmac('sha256', processState<string>('secret')).update(text).digest('hex');
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new SecretError(
    `${file} is damaged: put its 43 characters back from a backup, or delete it and a new one is made.`,
  );
}
