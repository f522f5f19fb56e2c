import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const workerFolder = 'lib/content/rendering/pool';

/** The options of all bundles of this process: packages are left to Node's resolution. */
export const bundleOptions = /** @type {const} */ ({
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});

/**
 * Bundles a program of rendering threads into `folder` and returns the path of the file. Packages are left to Node's resolution, so the
 * folder must be inside the project.
 *
 * @param {string} folder absolute path
 * @param {string} name the program, a file of the threads' folder unless `sources` says otherwise
 * @param {string} sources folder of the program, relative to the project
 */
export async function bundleRenderWorker(folder, name = 'render-worker', sources = workerFolder) {
  await build({
    absWorkingDir: project,
    entryPoints: [`${sources}/${name}.ts`],
    outdir: folder,
    ...bundleOptions,
  });
  return join(folder, `${name}.js`);
}

/**
 * The version of the rendering engine: a hash of the program of the rendering threads with all packages in it, so that it changes whenever
 * code that renders changes, and not with comments and local variable names. 12 hexadecimal digits.
 *
 * @param {string} folder the project's, absolute
 */
export async function hashEngine(folder = project) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [`${workerFolder}/render-worker.ts`],
    outdir: 'build',
    ...bundleOptions,
    packages: 'bundle',
    splitting: true,
    write: false,
    sourcemap: false,
    minify: true,
    legalComments: 'none',
  });
  const hash = createHash('sha256');
  const byPath = outputFiles.sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { contents } of byPath) hash.update(contents);
  return hash.digest('hex').slice(0, 12);
}
