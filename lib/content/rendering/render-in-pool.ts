import { processState } from '@/lib/kernel/process-state';
import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderRequest } from './pool/render-messages';
import type { RenderPool } from './pool/render-pool';
import type { RenderPriority } from './pool/render-queue';

/** `renderArticle` in this process's rendering threads, within their limits (see pool/render-pool.ts). Throws before `openRenderPool`. */
export function renderInPool(
  source: string,
  options: RenderRequest['options'],
  priority: RenderPriority,
): Promise<Rendering> {
  return processState<RenderPool>('render-pool').render({ source, options }, priority);
}

/** The maximum number of articles that this process renders at a time. Throws before `openRenderPool`. */
export function renderWorkers(): number {
  return processState<RenderPool>('render-pool').workers;
}
