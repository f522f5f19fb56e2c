// Bundles the TypeScript of the server, the command line and the rendering threads. Packages are left to Node's resolution.
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, bundleRenderWorker } from './bundle-render-worker.mjs';

const { metafile } = await build({
  entryPoints: { server: 'server/main.ts', cli: 'bin/main.ts' },
  outdir: 'build',
  splitting: true,
  metafile: true,
  ...bundleOptions,
});
const worker = await bundleRenderWorker(resolve('build'));
// Chunks of earlier bundles, whose names change with their content, are removed.
const kept = new Set([...Object.keys(metafile.outputs).map((path) => resolve(path)), worker, `${worker}.map`]);
for (const name of readdirSync('build'))
  if (/\.js(\.map)?$/.test(name) && !kept.has(resolve('build', name))) rmSync(join('build', name));
