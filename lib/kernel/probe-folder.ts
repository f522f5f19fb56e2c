import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type StorageFault, storageFault } from './storage-fault';

/** As much as a small save needs. */
const probeBytes = 65_536;

/**
 * Whether a file can be made in this folder, filled, brought to the disk and removed: what is wrong with the disk, or null. A disk that
 * failed to take it (EIO) is not asked again for the same bytes: the system may have dropped them and would say that they are there.
 */
export async function probeFolder(folder: string): Promise<StorageFault | null> {
  const path = join(folder, `.probe-${process.pid}`);
  try {
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(Buffer.alloc(probeBytes));
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
    return null;
  } catch (error) {
    return storageFault((error as NodeJS.ErrnoException).code ?? '') ?? 'disk_failing';
  }
}
