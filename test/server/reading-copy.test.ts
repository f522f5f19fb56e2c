import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReadingCopy, removeStaleCopies } from '@/server/reading-copy';

describe('a copy to read from', () => {
  let folder = '';
  let temporary = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scholium-reading-'));
    temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is removed at the next start when its process was killed, and left while that lives', () => {
    const file = join(folder, 'scholium.db');
    writeFileSync(file, 'database');
    // Holds a copy's lock as the server does, and is killed with it.
    const left = join(temporary, 'scholium-copy-killed');
    mkdirSync(left);
    const script = `const Sqlite = require('better-sqlite3'); const held = new Sqlite(${JSON.stringify(join(left, 'server.lock'))}); held.exec('BEGIN EXCLUSIVE'); process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
    writeFileSync(join(left, 'scholium.db'), 'database');
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(temporary, 'scholium-copy-link'));
    const copy = openReadingCopy({ kind: 'sqlite', file });
    removeStaleCopies();
    expect(readdirSync(temporary).sort()).toEqual(
      [copy.engine.file.slice(temporary.length + 1).split('/')[0], 'scholium-copy-link'].sort(),
    );
    expect(readdirSync(outside)).toEqual([]);
    copy.remove();
    expect(readdirSync(temporary)).toEqual(['scholium-copy-link']);
  });
});
