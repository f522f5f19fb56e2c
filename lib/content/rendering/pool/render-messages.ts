import type { Rendering, RenderOptions } from '@/lib/markdown/rendering';

/** What a worker is given at its start: most bytes that the engine keeps there (see WorkerLimits). */
export interface RenderWorkerData {
  cacheBytes: number | undefined;
}

/** A source to render, from the pool to a worker. `options` crosses threads, so it holds no functions. */
export interface RenderRequest {
  source: string;
  options: Omit<RenderOptions, 'resolveImage'>;
}

/** What a worker sends: once that its modules are loaded, then one answer to each request. */
export type RenderAnswer =
  | { kind: 'ready' }
  | { kind: 'rendered'; rendering: Rendering }
  | { kind: 'failed'; error: unknown };
