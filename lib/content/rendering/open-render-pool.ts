import { join } from 'node:path';
import { registerProcessState } from '@/lib/kernel/process-state';
import { projectFolder } from '@/lib/kernel/project-folder';
import { RenderPool, type RenderPoolOptions } from './pool/render-pool';

/**
 * Registers this process's rendering threads, which are started when needed. Returns the function that ends them. `file` is by
 * default the program that server/bundle.mjs writes to build/, found from the project's folder, because the server, the pages and
 * the command line are bundles in different places.
 */
export function openRenderPool({
  file = join(projectFolder(), 'build', 'render-worker.js'),
  ...options
}: Omit<RenderPoolOptions, 'file'> & { file?: string | undefined }): () => Promise<void> {
  const pool = new RenderPool({ ...options, file });
  registerProcessState('render-pool', pool);
  return async () => {
    registerProcessState('render-pool', undefined);
    await pool.close();
  };
}
