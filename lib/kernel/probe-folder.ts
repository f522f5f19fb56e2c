import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from './ids';
import { type StorageFault, storageFault } from './storage-fault';

/** The size of a small save. */
const probeBytes = 65_536;

/**
 * Whether a file can be created in this folder, written, synced to disk and removed. Returns the fault of the disk, or null. Throws other
 * errors: the folder is missing, or the process has too many open files. After a failed write (EIO) the same bytes are not synced again:
 * the system may have dropped them and would report success.
 */
export async function probeFolder(folder: string): Promise<StorageFault | null> {
  const path = join(folder, `.probe-${newId()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      // Unlinked first, so that nothing remains if a later step fails.
      await rm(path, { force: true });
      await file.writeFile(Buffer.alloc(probeBytes));
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    const fault = storageFault((error as NodeJS.ErrnoException).code ?? '');
    if (fault === null) throw error;
    return fault;
  }
}
