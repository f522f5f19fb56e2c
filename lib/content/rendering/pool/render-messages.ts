import type { Rendering, RenderOptions } from '@/lib/markdown/rendering';

/** The data passed to a worker at its start: the maximum bytes of the engine's caches (see WorkerLimits). */
export interface RenderWorkerData {
  cacheBytes: number | undefined;
}

/** A source to render, from the pool to a worker. `options` is sent between threads, so it contains no functions. */
export interface RenderRequest {
  source: string;
  options: Omit<RenderOptions, 'resolveImage'>;
}

/** Messages of a worker: `ready` once, when its modules are loaded, then one answer per request. */
export type RenderAnswer =
  | { kind: 'ready' }
  | { kind: 'rendered'; rendering: Rendering }
  | { kind: 'failed'; error: unknown };
