import { ScholiumError } from './errors';

/** Why a disk, or a database on it, accepts no writes. */
export type StorageFault = 'disk_full' | 'read_only' | 'disk_failing';

/**
 * What an error code says about the storage: an errno of the system (errno(3)), a result code of SQLite (https://sqlite.org/rescode.html), or an
 * SQLSTATE of PostgreSQL (appendix A). Null for a code of anything else.
 */
export function storageFault(code: string): StorageFault | null {
  // SQLite cannot make its shared memory as long as it needs: there is no room for it.
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100)$/.test(code)) return 'disk_full';
  if (/^(?:EROFS|EACCES|EPERM|SQLITE_READONLY(?:_[A-Z]+)?|SQLITE_PERM|25006)$/.test(code)) return 'read_only';
  if (/^(?:EIO|ENXIO|ENODEV|ESTALE|EUCLEAN|58030)$/.test(code) || failedWork.test(code)) return 'disk_failing';
  return null;
}

/** What SQLite could not do with an open file. The other kinds of SQLITE_IOERR are of memory, locks and names, as is SQLITE_CANTOPEN. */
const failedWork =
  /^SQLITE_IOERR(?:_(?:READ|SHORT_READ|WRITE|FSYNC|DIR_FSYNC|TRUNCATE|FSTAT|DELETE|CLOSE|DIR_CLOSE|SEEK|MMAP|SHMMAP|CORRUPTFS|DATA))?$/;

/** The error for the one who wanted something stored. */
export function storageError(fault: StorageFault, cause: unknown): ScholiumError {
  return fault === 'disk_full'
    ? new ScholiumError('storage_full', {}, { cause })
    : new ScholiumError('storage_unavailable', { problem: fault }, { cause });
}
