import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { Mutex } from '@/lib/kernel/mutex';

/** Milliseconds that a statement waits for another process's lock on the file. */
export const sqliteBusyTimeoutMs = 5_000;

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
const isRead = (sql: string) => /^\s*SELECT\b/i.test(sql);

/**
 * Prisma's better-sqlite3 adapter made safe for transactions. The original shares one connection between a transaction and
 * all other queries, begins deferred, and after an SQLITE_BUSY at COMMIT stays inside the transaction, so that later
 * acknowledged writes are lost (prisma/orm issues 29933 and 30028). Here:
 * - reads outside a transaction use a separate read-only connection and see only committed rows;
 * - writes wait for their turn; a transaction begins IMMEDIATE and owns the writing connection until it ends;
 * - a commit that fails is rolled back, and the writing connection is replaced before anyone else uses it.
 * With `readOnly` every change fails with SQLITE_READONLY.
 */
export function safeSqliteAdapter(
  file: string,
  { cacheBytes, readOnly }: { cacheBytes: number; readOnly: boolean },
): SqlDriverAdapterFactory {
  const connection = async (isReader: boolean) => {
    const options = { timeout: sqliteBusyTimeoutMs, readonly: isReader || readOnly, fileMustExist: true };
    const opened = await new PrismaBetterSqlite3({ url: `file:${file}`, ...options }).connect();
    // A negative number counts KiB (sqlite.org/pragma.html#pragma_cache_size). Reader and writer get half each.
    await opened.executeScript(`PRAGMA cache_size = -${Math.ceil(cacheBytes / 2 / 1024)}`);
    return opened;
  };
  return {
    provider: 'sqlite',
    adapterName: 'scholium-sqlite',
    connect: async () => new SafeSqliteAdapter(await openWriter(connection), await connection(true), connection),
  };
}

type Connect = (readonly: boolean) => Promise<SqlDriverAdapter>;

async function openWriter(connect: Connect): Promise<SqlDriverAdapter> {
  const writer = await connect(false);
  // FULL: an acknowledged commit has been fsynced. NORMAL, better-sqlite3's default in WAL, loses commits in a power cut.
  await writer.executeScript('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  return writer;
}

class SafeSqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = 'scholium-sqlite';
  readonly #turn = new Mutex();

  constructor(
    private writer: SqlDriverAdapter,
    private readonly reader: SqlDriverAdapter,
    private readonly connect: Connect,
  ) {}

  queryRaw(query: SqlQuery) {
    if (isRead(query.sql)) return this.reader.queryRaw(query);
    return this.#turn.run(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#turn.run(() => this.writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#turn.run(() => this.writer.executeScript(script));
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#turn.acquire();
    try {
      await this.writer.executeRaw(statement('BEGIN IMMEDIATE'));
    } catch (error) {
      release();
      throw error;
    }
    return this.#transaction(this.writer, release);
  }

  async dispose() {
    await this.#turn.run(async () => {
      await this.reader.dispose();
      await this.writer.dispose();
    });
  }

  #transaction(writer: SqlDriverAdapter, release: () => void): Transaction {
    const savepoint = (sql: string) => writer.executeRaw(statement(sql)).then(() => undefined);
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      // "Phantom": the client leaves BEGIN, COMMIT and ROLLBACK to commit() and rollback() below.
      options: { usePhantomQuery: true },
      queryRaw: (query) => writer.queryRaw(query),
      executeRaw: (query) => writer.executeRaw(query),
      createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => savepoint(`RELEASE SAVEPOINT ${name}`),
      commit: () => this.#end(writer, 'COMMIT', release),
      rollback: () => this.#end(writer, 'ROLLBACK', release),
    };
  }

  async #end(writer: SqlDriverAdapter, sql: 'COMMIT' | 'ROLLBACK', release: () => void): Promise<void> {
    try {
      await writer.executeRaw(statement(sql));
    } catch (error) {
      await this.#replaceWriter(writer);
      throw error;
    } finally {
      release();
    }
  }

  /** Closing a connection rolls back its open transaction; the explicit ROLLBACK only releases the lock sooner. */
  async #replaceWriter(broken: SqlDriverAdapter): Promise<void> {
    await broken.executeRaw(statement('ROLLBACK')).catch(() => undefined);
    await broken.dispose().catch(() => undefined);
    this.writer = await openWriter(this.connect);
  }
}
