import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Actor, actorLabel, personIdOf } from '@/lib/accounts/actor';
import { authorize } from '@/lib/accounts/policy';
import { transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { newId, sha256 } from '@/lib/kernel/ids';
import { storageError, storageFault } from '@/lib/kernel/storage-fault';
import { imageLimits } from './image-limits';
import { inspectImage } from './inspect-image';
import { mediaPath, mediaUrl } from './media-folder';

export interface StoredImage {
  id: string;
  /** Address on this site, `/media/...`. */
  url: string;
  width: number;
  height: number;
}

/**
 * Stores an image once: equal bytes share a record. The file is written and synced before its row, so no row is ever without
 * its file. Throws unsupported_media_type for bytes that are not an image, body_too_large over 50 MB,
 * storage_full and storage_unavailable.
 */
export async function storeImage(
  actor: Actor,
  input: { bytes: Uint8Array; fileName: string; altText?: string },
): Promise<StoredImage> {
  authorize(actor, 'article.create');
  if (input.bytes.byteLength > imageLimits.bytes)
    throw new ScholiumError('body_too_large', { limit: imageLimits.bytes });
  const facts = await inspectImage(input.bytes);
  if (facts === null) throw new ScholiumError('unsupported_media_type', { fileName: input.fileName });
  const hash = sha256(input.bytes);
  const storageKey = `${hash.slice(0, 2)}/${hash}.${facts.ending}`;
  await writeDurably(mediaPath(storageKey), input.bytes);
  const row = {
    hash,
    storageKey,
    fileName: input.fileName.slice(0, 255),
    mediaType: facts.mediaType,
    byteLength: input.bytes.byteLength,
    width: facts.width,
    height: facts.height,
    altText: input.altText ?? '',
    createdById: personIdOf(actor),
  };
  const media = await transaction(async (tx) => {
    const existing = await tx.media.findUnique({ where: { hash }, select: { id: true } });
    if (existing) return existing;
    const made = await tx.media.create({ data: { id: newId(), ...row }, select: { id: true } });
    await recordEvent(tx, { type: 'media.stored', subjectId: made.id, actor: actorLabel(actor) });
    return made;
  });
  return { id: media.id, url: mediaUrl(storageKey), width: facts.width, height: facts.height };
}

/** Writes next to the target, syncs, then renames: a reader sees the complete file or none (POSIX rename). */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${newId()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const fault = storageFault((error as NodeJS.ErrnoException).code ?? '');
    throw fault === null ? error : storageError(fault, error);
  }
}
