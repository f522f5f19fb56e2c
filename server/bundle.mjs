// Bundles the server and the command line from TypeScript, packages left to Node's own resolution.
import { build } from 'esbuild';

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
