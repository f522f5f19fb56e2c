import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processState, registerProcessState } from './process-state';

/** Thrown if the secret in the data folder is damaged. */
export class SecretError extends Error {
  override name = 'SecretError';
}

/**
 * Registers the site's secret: SECRET if set, else the one in `dataDir/secret`, created at first use and readable only by the file's
 * owner. Throws SecretError for a damaged file.
 */
export function openSecret(dataDir: string, configuredSecret: string | undefined): void {
  registerProcessState('secret', configuredSecret ?? keptSecret(join(dataDir, 'secret')));
}

/** HMAC-SHA-256 of `text` with the site's secret, in hexadecimal: others cannot compute it, even for a guessable text. */
export function keyedHash(text: string): string {
  return createHmac('sha256', processState<string>('secret')).update(text).digest('hex');
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new SecretError(
    `${file} is damaged: restore its 43 characters from a backup, or delete it to create a new one.`,
  );
}
