import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { openRenderPool } from '@/lib/content/rendering/open-render-pool';
import { RenderPool, type RenderPoolOptions } from '@/lib/content/rendering/pool/render-pool';
import { bundleRenderWorker } from '@/server/bundle-render-worker.mjs';

/** Registers rendering threads for the process as at boot, for tests without a database. */
export function useRenderPool(): void {
  let close: (() => Promise<void>) | undefined;
  beforeAll(() => {
    close = openRenderPool({ workers: 2, seconds: 60, memoryMb: 256, file: inject('renderWorker') });
  });
  afterAll(() => close?.());
}

/** Bundles programs of rendering threads that stand beside the tests, and gives pools of them, which end with each test. */
export function renderPoolsOf<Name extends string>(...names: Name[]) {
  const files = new Map<string, string>();
  const open: RenderPool[] = [];
  let folder = '';
  beforeAll(async () => {
    const parent = join(process.cwd(), 'node_modules', '.scholium');
    mkdirSync(parent, { recursive: true });
    folder = mkdtempSync(join(parent, 'test-'));
    for (const name of names)
      files.set(name, await bundleRenderWorker(folder, name, 'test/lib/content/rendering/pool'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((pool) => pool.close()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name: Name, changes: Partial<RenderPoolOptions> = {}): RenderPool => {
    const file = files.get(name) ?? '';
    const pool = new RenderPool({ file, workers: 2, seconds: 60, memoryMb: 256, ...changes });
    open.push(pool);
    return pool;
  };
}
