import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = process.cwd();

function cruise(folder: string, places: string[]) {
  const command = join(root, 'node_modules/.bin/depcruise');
  const config = join(root, '.dependency-cruiser.cjs');
  return spawnSync(command, ['--config', config, '--output-type', 'err-long', ...places], {
    cwd: folder,
    encoding: 'utf8',
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return name === 'generated' ? [] : sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const sources = ['app', 'lib', 'server', 'bin'].flatMap(sourceFiles);

describe('the plan of the house', () => {
  it('is kept by every import', () => {
    const { status, stdout } = cruise(root, ['app', 'lib', 'server', 'bin']);
    expect(stdout).toContain('no dependency violations');
    expect(status).toBe(0);
  });

  it('bites: a room that enters another one is named', () => {
    const { status, stdout } = cruise(join(root, 'test/fixtures/architecture'), ['lib', 'app']);
    expect(status).not.toBe(0);
    expect(stdout).toContain('lib/markdown/enters-db.ts → lib/db/stored.ts');
    expect(stdout).toContain('app/page.ts → lib/db/stored.ts');
    expect(stdout).toContain('see docs/architecture.md');
  });

  it('bites inside a room: a folder that enters a higher floor, one without a floor, and a circle of types are named', () => {
    const { stdout } = cruise(join(root, 'test/fixtures/architecture'), ['lib', 'app']);
    expect(stdout).toContain('lib/markdown/text/enters-read.ts → lib/markdown/read/read.ts');
    expect(stdout).toContain('lib-markdown-has-only-known-folders: lib/markdown/odds/unknown-folder.ts');
    expect(stdout).toMatch(/no-cycles: lib\/markdown\/read\/read(-again)?\.ts/);
  });

  it('reads the environment in one file', () => {
    const readers = sources.filter((path) => /process\.env\b/.test(readFileSync(join(root, path), 'utf8')));
    expect(readers).toEqual(['lib/kernel/env.ts']);
  });

  it('keeps raw SQL to lib/db and dialect files', () => {
    const raw = sources.filter((path) => /\$(query|execute)Raw/.test(readFileSync(join(root, path), 'utf8')));
    expect(raw.filter((path) => !/^lib\/db\/|^lib\/(content|search)\/.*dialect/.test(path))).toEqual([]);
  });

  it('has no room for odds and ends', () => {
    const odd = sources.filter((path) => /(^|\/)(utils?|helpers?|common|misc|types|constants)(\/|\.tsx?$)/.test(path));
    expect(odd).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const long = sources.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
