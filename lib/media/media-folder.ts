import { join } from 'node:path';
import { environment } from '@/lib/kernel/env';

/** `<first two of the hash>/<hash>.<ending>`: the path of a stored file in the media folder and below `/media/`. */
export const storageKeyPattern = /^[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

/** The absolute path of a stored file. Throws for an invalid key, so that the path is always in the folder. */
export function mediaPath(storageKey: string): string {
  if (!storageKeyPattern.test(storageKey)) throw new Error(`not a storage key: ${storageKey}`);
  return join(mediaFolder(), storageKey);
}

/** The folder of all stored files. */
export function mediaFolder(): string {
  return join(environment().dataDir, 'media');
}

/** The address of a stored file on this site. */
export function mediaUrl(storageKey: string): string {
  return `/media/${storageKey}`;
}
