import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
 * @param {string} name the program, a file of lib/content/rendering/pool unless `sources` says otherwise
 * @param {string} sources folder of the program, relative to the project
 */
export async function bundleRenderWorker(folder, name = 'render-worker', sources = 'lib/content/rendering/pool') {
  await build({
    absWorkingDir: join(dirname(fileURLToPath(import.meta.url)), '..'),
    entryPoints: [`${sources}/${name}.ts`],
    outdir: folder,
    ...bundleOptions,
  });
  return join(folder, `${name}.js`);
}
