import { database } from '@/lib/db/database';
import { mediaPath, storageKeyPattern } from './media-folder';

/** A stored file by its key: where its bytes are and how to serve them; null for an unknown one. Stored files are public. */
export async function findMedia(
  storageKey: string,
): Promise<{ path: string; mediaType: string; byteLength: number } | null> {
  if (!storageKeyPattern.test(storageKey)) return null;
  const media = await database().media.findUnique({
    where: { storageKey },
    select: { mediaType: true, byteLength: true },
  });
  return media && { path: mediaPath(storageKey), ...media };
}
