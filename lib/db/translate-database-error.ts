import { isScholiumError, ScholiumError } from '@/lib/kernel/errors';

/**
 * The one place where database errors become ours: lock and connection trouble are 503, a full disk is 507, a broken unique or
 * foreign key that no operation foresaw is a 409. Anything else comes back as it was, to end as an opaque 500 in the log.
 * Codes: Prisma error reference (P1xxx connection, P2xxx query), SQLite result codes, PostgreSQL appendix A (SQLSTATE).
 */
export function translateDatabaseError(error: unknown): unknown {
  if (isScholiumError(error) || !(error instanceof Error)) return error;
  const text = `${error.name} ${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}`;
  const code = String((error as { code?: unknown }).code ?? '');
  if (/SQLITE_FULL|database or disk is full|53100|No space left/.test(text))
    return new ScholiumError('storage_full', {}, { cause: error });
  if (/SQLITE_READONLY|SQLITE_IOERR|readonly database|disk I\/O error/.test(text)) {
    return new ScholiumError('database_unavailable', {}, { cause: error });
  }
  if (code === 'P2002') return new ScholiumError('conflict', {}, { cause: error });
  if (code === 'P2003') return new ScholiumError('conflict', {}, { cause: error });
  if (busyCodes.has(code) || /SQLITE_BUSY|database is locked|SocketTimeout/.test(text)) {
    return new ScholiumError('database_busy', {}, { cause: error });
  }
  if (/^P10\d\d$/.test(code) || connectionCodes.has(code))
    return new ScholiumError('database_unavailable', {}, { cause: error });
  return error;
}

const busyCodes = new Set(['P1008', 'P2024', 'P2028', 'P2034']);
const connectionCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND']);
