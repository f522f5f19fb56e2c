import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { testSize } from '@/test/setup/test-size';

const renderings = String(testSize(200, 2_000));

describe("SQLite's driver", () => {
  // better-sqlite3 12 ends the process on Node 24 when a statement is collected with no JavaScript on the stack. The smallest young
  // generation makes V8 collect it in a task of its own many times a second.
  it('survives collections in a small heap while articles are saved, rendered and read', () => {
    const flags = ['--expose-gc', '--max-old-space-size=160', '--max-semi-space-size=1', '--import', 'tsx'];
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [...flags, 'test/fixtures/render-under-collections.ts', renderings],
      { encoding: 'utf8' },
    );
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
    expect(stdout.trim()).toBe(renderings);
  }, 600_000);
});
