import { database } from '@/lib/db/database';
import { mediaPath, storageKeyPattern } from './media-folder';

/** The path, media type and length of a stored file; null for an unknown key. Stored files are public. */
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
