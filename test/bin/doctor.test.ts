import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '@/test/setup/server';

describe('scholium doctor', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-doctor-'));
  const file = join(dataDir, 'scholium.db');
  beforeAll(() => {
    expect(runCommand(dataDir, ['migrate']).status).toBe(0);
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const examine = (): Record<string, string> => {
    const { findings } = JSON.parse(runCommand(dataDir, ['doctor', '--json']).stdout) as {
      findings: { check: string; ok: boolean; detail: string }[];
    };
    return Object.fromEntries(findings.map(({ check, ok, detail }) => [check, `${ok ? 'ok' : 'FAIL'} ${detail}`]));
  };

  it('names the versions of Node and SQLite of a sound site', () => {
    const found = examine();
    expect(found.node).toContain(`ok Node ${process.versions.node}`);
    expect(found.database).toMatch(/^ok SQLite \d+\.\d+\.\d+, intact$/);
    expect(found).toMatchObject({ schema: 'ok complete', media: 'ok every file is unchanged since it was stored' });
  });

  it('names a missing table and a stray file', () => {
    const database = new Sqlite(file);
    database.exec('DROP TABLE "HeadingAlias"');
    database.close();
    writeFileSync(join(dataDir, 'media', 'stray.png'), '');
    expect(examine()).toMatchObject({
      schema: 'FAIL the table HeadingAlias is missing',
      media: 'FAIL stray.png has no record',
    });
  });

  it('says that the database is lost where it is empty beside the traces of a site, and no command makes a new one', () => {
    truncateSync(file);
    const lost = /is empty, but .* has been the folder of a site \(media\): its database is lost/;
    expect(examine()).toMatchObject({ migrations: expect.stringMatching(lost), database: expect.stringMatching(lost) });
    for (const command of [['migrate'], ['seed'], ['backup', join(dataDir, 'b.tar.gz')]])
      expect(runCommand(dataDir, command)).toMatchObject({ status: 1, stderr: expect.stringMatching(lost) });
  });
});
