import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { translateDatabaseError } from '@/lib/db/translate-database-error';
import { probeFolder } from '@/lib/kernel/probe-folder';
import { storageFault } from '@/lib/kernel/storage-fault';

describe('a code of the storage', () => {
  it.each([
    ['disk_full', ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '53100']],
    [
      'read_only',
      ['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_READONLY_DBMOVED', '25006'],
    ],
    [
      'disk_failing',
      ['EIO', 'ENXIO', 'ESTALE', 'SQLITE_IOERR', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_SHORT_READ', '58030'],
    ],
    [null, ['SQLITE_IOERR_NOMEM', 'SQLITE_IOERR_LOCK', 'SQLITE_CANTOPEN', 'SQLITE_CANTOPEN_ISDIR', 'EMFILE', 'ENOMEM']],
    [null, ['', 'ENOENT', 'EEXIST', 'SQLITE_BUSY', 'SQLITE_CONSTRAINT', 'SQLITE_CORRUPT', '23505', 'P2002']],
  ])('means %s', (fault, codes) => {
    expect(codes.map(storageFault)).toEqual(codes.map(() => fault));
  });
});

describe('an error of a database', () => {
  /** As Prisma hands on what its adapters make of the driver's error. */
  const prisma = (code: string | undefined, cause: Record<string, unknown>) =>
    Object.assign(new Error('Invalid invocation'), {
      code,
      meta: { driverAdapterError: { name: 'DriverAdapterError', cause } },
    });
  const sqlite = (originalCode: string, message: string) =>
    prisma(undefined, { kind: 'sqlite', originalCode, message });
  const postgresql = (code: string, message: string) =>
    prisma('P2010', { kind: 'postgres', code, originalCode: code, message });

  it.each([
    ['storage_full', sqlite('SQLITE_FULL', 'database or disk is full')],
    ['storage_full', postgresql('53100', 'could not extend file: No space left on device')],
    ['storage_unavailable', sqlite('SQLITE_READONLY', 'attempt to write a readonly database')],
    ['storage_unavailable', sqlite('SQLITE_IOERR_FSYNC', 'disk I/O error')],
    ['database_unavailable', sqlite('SQLITE_CANTOPEN', 'unable to open database file')],
    ['storage_unavailable', postgresql('25006', 'cannot execute INSERT in a read-only transaction')],
    ['storage_unavailable', prisma(undefined, { kind: 'sqlite', message: 'disk I/O error' })],
    ['storage_unavailable', prisma(undefined, { kind: 'sqlite', message: 'attempt to write a readonly database' })],
    ['storage_full', prisma(undefined, { kind: 'sqlite', message: 'database or disk is full' })],
    ['database_damaged', prisma('P2021', { kind: 'TableDoesNotExist', table: 'main.Tag' })],
    ['database_damaged', sqlite('SQLITE_ERROR', 'no such table: Tag')],
    ['database_damaged', postgresql('42P01', 'relation "Tag" does not exist')],
    ['database_damaged', sqlite('SQLITE_CORRUPT', 'database disk image is malformed')],
    ['database_damaged', sqlite('SQLITE_CORRUPT_INDEX', 'database disk image is malformed')],
    ['database_damaged', prisma(undefined, { kind: 'sqlite', message: 'database disk image is malformed' })],
    ['database_damaged', sqlite('SQLITE_NOTADB', 'file is not a database')],
    ['database_damaged', postgresql('XX001', 'invalid page in block 3 of relation base/5/16384')],
    ['database_busy', prisma('P1008', { kind: 'SocketTimeout' })],
    ['database_busy', postgresql('57014', 'canceling statement due to statement timeout')],
    ['database_busy', prisma('P2028', {})],
    ['database_unavailable', postgresql('57P01', 'terminating connection due to administrator command')],
    ['database_unavailable', postgresql('57P03', 'the database system is starting up')],
    ['database_unavailable', postgresql('08006', 'connection failure')],
    ['database_unavailable', prisma('P2010', { kind: 'DatabaseNotReachable', host: '127.0.0.1' })],
    ['database_unavailable', prisma('P2037', { kind: 'TooManyConnections' })],
    ['database_unavailable', prisma('P1001', { kind: 'DatabaseNotReachable' })],
    ['database_unavailable', new Error('Connection terminated unexpectedly')],
    ['database_unavailable', new Error('timeout exceeded when trying to connect')],
    ['database_unavailable', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['conflict', prisma('P2002', { kind: 'UniqueConstraintViolation' })],
  ])('becomes %s', (code, error) => {
    expect(translateDatabaseError(error)).toMatchObject({ code, cause: error });
  });

  it('stays what it is when it says nothing that is known', () => {
    const error = sqlite('SQLITE_MISMATCH', 'datatype mismatch');
    expect(translateDatabaseError(error)).toBe(error);
    const circle = new Error('circle');
    circle.cause = circle;
    expect(translateDatabaseError(circle)).toBe(circle);
  });
});

describe('a folder that is tried', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-probe-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is as it was afterwards, and told apart from one that takes nothing', async () => {
    expect(await probeFolder(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not called a failing disk when it is missing or none', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(probeFolder(join(folder, 'file'))).rejects.toThrow(/ENOTDIR/);
    await expect(probeFolder(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
    rmSync(join(folder, 'file'));
  });

  it('is tried under a name of its own, whatever another process of the same number left', async () => {
    const left = join(folder, `.probe-${process.pid}`);
    mkdirSync(left);
    expect(await Promise.all([probeFolder(folder), probeFolder(folder)])).toEqual([null, null]);
    rmdirSync(left);
  });

  it('holds nothing that stays when the process ends during the trial', async () => {
    const file = await open(join(folder, 'file'), 'w');
    let seen: string[] = [];
    const sync = vi.spyOn(Object.getPrototypeOf(file) as typeof file, 'sync').mockImplementation(async () => {
      seen = readdirSync(folder);
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    expect(await probeFolder(folder)).toBe('disk_failing');
    expect(seen).toEqual(['file']);
    sync.mockRestore();
    await file.close();
  });
});
