import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
      [
        'EIO',
        'ENXIO',
        'ESTALE',
        'SQLITE_IOERR',
        'SQLITE_IOERR_FSYNC',
        'SQLITE_IOERR_SHORT_READ',
        'SQLITE_CANTOPEN',
        'SQLITE_CANTOPEN_ISDIR',
        '58030',
      ],
    ],
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
    ['storage_unavailable', sqlite('SQLITE_CANTOPEN', 'unable to open database file')],
    ['storage_unavailable', postgresql('25006', 'cannot execute INSERT in a read-only transaction')],
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
    const error = sqlite('SQLITE_CORRUPT', 'database disk image is malformed');
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
    writeFileSync(join(folder, 'file'), '');
    expect(await probeFolder(join(folder, 'file'))).toBe('disk_failing');
    expect(await probeFolder(join(folder, 'none'))).toBe('disk_failing');
  });
});
