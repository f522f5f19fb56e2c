import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that identifiers sort by creation time. */
export function newId(): string {
  return v7();
}

/** A new secret of 256 random bits in base64url (43 characters), optionally after a readable prefix. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 of `text` in hexadecimal (64 characters). For secrets of full entropy only; passwords go through argon2id. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
