import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';
import { type StorageFault, storageError, storageFault } from '@/lib/kernel/storage-fault';

/**
 * Translates database errors: lock and connection errors and a disk that cannot be written to are 503, a full disk is 507, a damaged
 * database 500, an unexpected violation of a unique or foreign key 409. Any other error is returned unchanged, and becomes an opaque
 * 500 with an entry in the log. Codes: Prisma error reference (P1xxx connection, P2xxx query), SQLite result codes, SQLSTATE.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (isScholiumError(error) || !(error instanceof Error)) return error;
  const { codes, text } = traitsOf(error);
  const fault = storageFaultOf(codes, text);
  if (fault !== null) return storageError(fault, error);
  if (codes.some((code) => damageCodes.test(code)) || damagePattern.test(text))
    return new ScholiumError('database_damaged', {}, { cause: error });
  if (codes.some((code) => code === 'P2002' || code === 'P2003'))
    return new ScholiumError('conflict', {}, { cause: error });
  if (codes.some((code) => busyCodes.test(code)) || /database is locked/.test(text))
    return new ScholiumError('database_busy', {}, { cause: error });
  if (codes.some((code) => connectionCodes.test(code)) || lostConnection.test(text))
    return new ScholiumError('database_unavailable', {}, { cause: error });
  return error;
}

/** Prisma: timeouts of transactions and pool, conflicts, kinds of its adapters for raw SQL (driver-adapter-utils). PostgreSQL: timeouts, locks. */
const busyCodes =
  /^(?:SocketTimeout|TransactionWriteConflict|P1008|P2024|P2028|P2034|SQLITE_BUSY(?:_[A-Z]+)?|57014|55P03|40P01|40001|25P03|25P04)$/;

/** Prisma: P10xx, too many connections. PostgreSQL: classes 08 and 57P, resources (53) except the disk. The system: sockets and names. */
const connectionCodes =
  /^(?:DatabaseNotReachable|ConnectionClosed|TooManyConnections|P10\d\d|P2037|08\w{3}|57P0\d|53[03]00|53400|E(?:CONN\w+|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND)$/;

/** Not an outage: retrying does not help. PostgreSQL: XX001 data_corrupted, XX002 index_corrupted. */
const damageCodes = /^(?:SQLITE_(?:CORRUPT(?:_[A-Z]+)?|NOTADB)|XX00[12]|P202[12]|42P01|42703)$/;
const damagePattern = /database disk image is malformed|file is not a database|no such (?:table|column): /;

/**
 * Messages of node-postgres without a code (pg 8, lib/client.js and pg-pool), and SQLite's for a file that it cannot open because its
 * folder is missing or the process has too many open files.
 */
const lostConnection =
  /unable to open database file|Connection terminated|timeout exceeded when trying to connect|not queryable|calling end on the pool|silent for too long/;

/** Prisma's adapters keep an unknown code only as the message of SQLite or PostgreSQL. */
function storageFaultOf(codes: string[], text: string): StorageFault | null {
  for (const code of codes) {
    const fault = storageFault(code);
    if (fault !== null) return fault;
  }
  if (/database or disk is full|No space left on device/.test(text)) return 'disk_full';
  if (/attempt to write a readonly database|read-only transaction/.test(text)) return 'read_only';
  return /disk I\/O error/.test(text) ? 'disk_failing' : null;
}

/** All codes and messages of an error and its causes; Prisma stores those of the driver in `meta`. */
function traitsOf(error: Error): { codes: string[]; text: string } {
  const codes: string[] = [];
  const texts: string[] = [];
  const waiting: unknown[] = [error];
  for (let depth = 0; waiting.length > 0 && depth < 10; depth += 1) {
    const part = waiting.shift();
    if (typeof part !== 'object' || part === null) continue;
    const { code, originalCode, kind, message, originalMessage, cause, meta } = part as Record<string, unknown>;
    codes.push(...[code, originalCode, kind].filter((value) => typeof value === 'string'));
    texts.push(...[message, originalMessage].filter((value) => typeof value === 'string'));
    waiting.push(cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError);
  }
  return { codes, text: texts.join('\n') };
}
