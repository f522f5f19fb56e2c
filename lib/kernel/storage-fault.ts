import { ScholiumError } from './errors';

/** Why a disk, or a database on it, accepts no writes. */
export type StorageFault = 'disk_full' | 'read_only' | 'disk_failing';

/**
 * The storage fault of an error code: an errno of the system (errno(3)), a result code of SQLite (https://sqlite.org/rescode.html), or an
 * SQLSTATE of PostgreSQL (appendix A). Null for other codes.
 */
export function storageFault(code: string): StorageFault | null {
  // SHMSIZE: SQLite cannot enlarge its shared memory file because the disk is full.
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100)$/.test(code)) return 'disk_full';
  if (/^(?:EROFS|EACCES|EPERM|SQLITE_READONLY(?:_[A-Z]+)?|SQLITE_PERM|25006)$/.test(code)) return 'read_only';
  if (/^(?:EIO|ENXIO|ENODEV|ESTALE|EUCLEAN|58030)$/.test(code) || failedWork.test(code)) return 'disk_failing';
  return null;
}

/** Failed operations on an open file. The other kinds of SQLITE_IOERR concern memory, locks and names, as does SQLITE_CANTOPEN. */
const failedWork =
  /^SQLITE_IOERR(?:_(?:READ|SHORT_READ|WRITE|FSYNC|DIR_FSYNC|TRUNCATE|FSTAT|DELETE|CLOSE|DIR_CLOSE|SEEK|MMAP|SHMMAP|CORRUPTFS|DATA))?$/;

/** The error for a caller whose data could not be stored. */
export function storageError(fault: StorageFault, cause: unknown): ScholiumError {
  return fault === 'disk_full'
    ? new ScholiumError('storage_full', {}, { cause })
    : new ScholiumError('storage_unavailable', { problem: fault }, { cause });
}
