import { afterEach } from 'vitest';
import type { RenderRequest } from '@/lib/content/rendering/pool/render-messages';
import type { RenderPool } from '@/lib/content/rendering/pool/render-pool';
import type { RenderPriority } from '@/lib/content/rendering/pool/render-queue';
import { processState, registerProcessState } from '@/lib/kernel/process-state';
import type { Rendering } from '@/lib/markdown/rendering';

type Render = (request: RenderRequest, priority: RenderPriority, threads: RenderPool) => Promise<Rendering>;

/** Gives a function that puts `render` before the rendering threads of the process, until it is taken away or the test ends. */
export function useInterception(): { intercept: (render: Render) => void; restore: () => void } {
  let threads: RenderPool | undefined;
  const restore = () => {
    if (threads !== undefined) registerProcessState('render-pool', threads);
    threads = undefined;
  };
  afterEach(restore);
  const intercept = (render: Render) => {
    restore();
    const real = processState<RenderPool>('render-pool');
    threads = real;
    registerProcessState('render-pool', {
      workers: 2,
      render: (request: RenderRequest, priority: RenderPriority) => render(request, priority, real),
    });
  };
  return { intercept, restore };
}
