import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleRenderWorker } from '@/server/bundle-render-worker.mjs';

/** Bundles the rendering threads' program from the sources as they are, for this run alone, and tells the test files where it is. */
export default async function globalRenderWorker(project: TestProject): Promise<() => void> {
  const runs = join(process.cwd(), 'node_modules', '.scholium');
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(join(runs, 'test-'));
  project.provide('renderWorker', await bundleRenderWorker(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
