// Bundles the server, the command line and the rendering threads from TypeScript, packages left to Node's own resolution.
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleRenderWorker } from './bundle-render-worker.mjs';

await build({
  entryPoints: { server: 'server/main.ts', cli: 'bin/main.ts' },
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
await bundleRenderWorker(resolve('build'));
