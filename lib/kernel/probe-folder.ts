import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from './ids';
import { type StorageFault, storageFault } from './storage-fault';

/** As much as a small save needs. */
const probeBytes = 65_536;

/**
 * Whether a file can be made in this folder, filled, brought to the disk and removed: what is wrong with the disk, or null. Throws what
 * is no fault of a disk: the folder is missing, or the process has too many files open. A disk that failed to take it (EIO) is not
 * asked again for the same bytes: the system may have dropped them and would say that they are there.
 */
export async function probeFolder(folder: string): Promise<StorageFault | null> {
  const path = join(folder, `.probe-${newId()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      // Its name goes first, so that nothing is left behind wherever this ends.
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
