import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from '@/lib/db/migrate';
import { sha256 } from '@/lib/kernel/ids';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { writeBackup } from '@/lib/transfer/backup/write-backup';

const image = 'the bytes of an image';
const key = `${sha256(image).slice(0, 2)}/${sha256(image)}.png`;

describe('backup and restore', () => {
  let folder = '';
  const site = () => ({ databaseFile: join(folder, 'site/scholium.db'), mediaFolder: join(folder, 'site/media') });
  const archive = () => join(folder, 'backup.tar.gz');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scholium-backup-'));
    mkdirSync(join(folder, 'site/media', key.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, 'site/media', key), image);
    await migrateDatabase({ kind: 'sqlite', file: site().databaseFile });
    addTag('kept');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('bring database and files back, and keep the database that was there', async () => {
    const { files } = await writeBackup(site(), archive());
    expect(files).toBe(2);
    addTag('later');
    rmSync(join(folder, 'site/media'), { recursive: true });
    const { kept } = await readBackup(archive(), join(folder, 'site'));
    expect(tags()).toEqual(['kept']);
    expect(readFileSync(join(folder, 'site/media', key), 'utf8')).toBe(image);
    expect(tags(join(kept ?? '', 'scholium.db'))).toEqual(['kept', 'later']);
  });

  it('bring the site to an empty folder', async () => {
    await writeBackup(site(), archive());
    expect(await readBackup(archive(), join(folder, 'other'))).toEqual({ files: 2, kept: null });
    expect(tags(join(folder, 'other/scholium.db'))).toEqual(['kept']);
  });

  it('take a snapshot of a database with an open log, which the restored one never meets', async () => {
    const live = new Sqlite(site().databaseFile);
    live.pragma('journal_mode = WAL');
    live.prepare("INSERT INTO Tag (id, slug, name, updatedAt) VALUES ('live', 'live', 'live', 0)").run();
    await writeBackup(site(), archive());
    live.prepare("DELETE FROM Tag WHERE id = 'live'").run();
    live.close();
    await readBackup(archive(), join(folder, 'site'));
    expect(tags()).toEqual(['kept', 'live']);
    expect(existsSync(join(folder, 'site/scholium.db-wal'))).toBe(false);
  });

  it('write nothing when the database cannot be copied', async () => {
    writeFileSync(site().databaseFile, 'no database at all, whatever the name says'.repeat(100));
    await expect(writeBackup(site(), archive())).rejects.toThrow(/not a database/);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['is cut short', async () => readFileSync(archive()).subarray(0, 2_000), /not a complete backup/],
    ['is cut in its first file', async () => readFileSync(archive()).subarray(0, 500), /not a complete backup/],
    ['is no gzip', () => Buffer.from('plain text'), /not a complete backup/],
    ['is empty', () => tar({}), /no database/],
    ['has a damaged database', () => tar({ 'scholium.db': Buffer.alloc(50_000, 'x') }), /not a database/],
    ['leaves its folder', () => tar({ '../evil': 'x' }), /it holds "\.\.\/evil"/],
    ['leaves its folder from media', () => tar({ 'media/../../evil': 'x' }), /it holds/],
    ['has an absolute name', () => tar({ '/tmp/evil': 'x' }), /it holds/],
    ['replaces the secret', () => tar({ secret: 'x' }), /it holds "secret"/],
    ['has one name twice', () => tar({ [`media/${key}`]: 'x' }, 2), /EEXIST/],
    ['unpacks to more than it can hold', () => bomb(), /more than/],
    ['was made by a newer Scholium', newer, /newer Scholium/],
  ])('leave the site as it was when the archive %s', async (_, make, reason) => {
    await writeBackup(site(), archive());
    writeFileSync(archive(), await make());
    await expect(readBackup(archive(), join(folder, 'site'))).rejects.toThrow(reason);
    expect(tags()).toEqual(['kept']);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['media', 'scholium.db']);
    expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'site']);
  });

  function addTag(name: string, file = site().databaseFile): void {
    const database = new Sqlite(file);
    database.prepare('INSERT INTO Tag (id, slug, name, updatedAt) VALUES (?, ?, ?, 0)').run(name, name, name);
    database.close();
  }

  function tags(file = site().databaseFile): unknown[] {
    const database = new Sqlite(file, { readonly: true });
    const names = database.prepare('SELECT name FROM Tag ORDER BY name').pluck().all();
    database.close();
    return names;
  }

  async function newer(): Promise<Buffer> {
    const database = new Sqlite(site().databaseFile);
    const copy = join(folder, 'newer.db');
    database.prepare('VACUUM INTO ?').run(copy);
    database.close();
    const changed = new Sqlite(copy);
    changed
      .prepare(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('n', 'c', '29990101000000_newer')",
      )
      .run();
    changed.close();
    const bytes = readFileSync(copy);
    rmSync(copy);
    return tar({ 'scholium.db': bytes });
  }
});

function tar(files: Record<string, string | Buffer>, times = 1): Promise<Buffer> {
  const archive = pack();
  for (let time = 0; time < times; time++)
    for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    archive.on('data', (chunk) => chunks.push(Buffer.from(chunk as Uint8Array)));
    archive.on('end', () => resolve(gzipSync(Buffer.concat(chunks))));
    archive.on('error', reject);
  });
}

/** An archive whose header promises 100 GB in a few bytes. */
async function bomb(): Promise<Buffer> {
  const plain = gunzipSync(await tar({ 'scholium.db': 'x' }));
  const header = Buffer.from(plain.subarray(0, 512));
  header.write('1351035564000\0'.slice(-12), 124, 'latin1');
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return gzipSync(Buffer.concat([header, plain.subarray(512)]));
}
