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

describe('the architecture', () => {
  it('is followed by every import', () => {
    const { status, stdout } = cruise(root, ['app', 'lib', 'server', 'bin']);
    expect(stdout).toContain('no dependency violations');
    expect(status).toBe(0);
  });

  it('reports a room that imports from one that is not listed', () => {
    const { status, stdout } = cruise(join(root, 'test/fixtures/architecture'), ['lib', 'app']);
    expect(status).not.toBe(0);
    expect(stdout).toContain('lib/markdown/imports-db.ts → lib/db/stored.ts');
    expect(stdout).toContain('app/page.ts → lib/db/stored.ts');
    expect(stdout).toContain('see docs/architecture.md');
  });

  it('reports a folder that imports from a higher floor, one without a floor, and a cycle of types', () => {
    const { stdout } = cruise(join(root, 'test/fixtures/architecture'), ['lib', 'app']);
    expect(stdout).toContain('lib/markdown/text/imports-read.ts → lib/markdown/read/read.ts');
    expect(stdout).toContain('lib/content/slugs/imports-published.ts → lib/content/published/published.ts');
    expect(stdout).toContain('lib-content-has-only-known-folders: lib/content/odds/unknown-folder.ts');
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
