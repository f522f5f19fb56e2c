import { ScholiumError } from '@/lib/kernel/errors';
import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderRequest } from './render-messages';
import { type RenderPriority, RenderQueue, type WaitingRequest } from './render-queue';
import { type Outcome, RenderThread } from './render-thread';
import { renderUnrendered } from './render-unrendered';
import type { WorkerLimits } from './worker-limits';

/** `file`: the bundled program of a worker. `workers`: maximum number of threads. */
export interface RenderPoolOptions extends WorkerLimits {
  file: string;
  workers: number;
}

/** Maximum waiting requests; more are refused, which limits the memory. */
const maxQueuedRequests = 500;

/**
 * Renders articles in worker threads, so that none can block requests. Threads are started when needed and end after being idle;
 * a thread whose document exceeds the limits is ended and replaced. Idle threads do not keep the process alive.
 */
export class RenderPool {
  readonly workers: number;
  readonly #options: RenderPoolOptions;
  readonly #queue = new RenderQueue();
  readonly #starting = new Set<RenderThread>();
  readonly #threads = new Set<RenderThread>();
  /** Idle threads, the most recently used last, because its caches are the fullest. */
  readonly #idle: RenderThread[] = [];
  #isClosed = false;

  constructor(options: RenderPoolOptions) {
    this.#options = options;
    this.workers = options.workers;
  }

  /**
   * Renders `request.source` as `renderArticle` does. A document over the limits of time or memory is returned as its source with
   * the problem `rendering-too-long` or `rendering-too-large`. Rejects with renderer_busy if too many are waiting, with errors of the
   * engine, and if the pool is closed or its program cannot start.
   */
  render(request: RenderRequest, priority: RenderPriority): Promise<Rendering> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new Error('The rendering threads were stopped.');
      if (this.#queue.length >= maxQueuedRequests) throw new ScholiumError('renderer_busy');
      this.#queue.add({ request, resolve, reject }, priority);
      this.#handOut();
    });
  }

  /** Ends all threads and rejects all waiting and running requests. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#queue.rejectAll(new Error('The rendering threads were stopped.'));
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  #handOut(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idle.pop();
      if (thread === undefined) break;
      const waiting = this.#queue.next();
      if (waiting !== undefined) void this.#serve(thread, waiting);
    }
    while (this.#queue.length > this.#starting.size && this.#threads.size < this.workers) this.#start();
  }

  #start(): void {
    const thread = new RenderThread(this.#options.file, this.#options, {
      onReady: (ready) => this.#takeIn(ready),
      onEnd: (ended, error) => this.#replace(ended, error),
    });
    this.#threads.add(thread);
    this.#starting.add(thread);
  }

  #takeIn(thread: RenderThread): void {
    this.#starting.delete(thread);
    this.#idle.push(thread);
    this.#handOut();
    if (this.#idle.includes(thread)) thread.rest();
  }

  #replace(thread: RenderThread, error: Error): void {
    this.#threads.delete(thread);
    const place = this.#idle.indexOf(thread);
    if (place !== -1) this.#idle.splice(place, 1);
    const isUp = !this.#starting.delete(thread);
    if (isUp && !this.#isClosed) this.#handOut();
    // A program that cannot start would be restarted forever: only the next request tries again.
    if (!isUp && this.#threads.size === this.#starting.size) this.#queue.rejectAll(error);
  }

  async #serve(thread: RenderThread, { request, resolve, reject }: WaitingRequest): Promise<void> {
    const outcome = await thread.render(request);
    if (this.#threads.has(thread)) this.#takeIn(thread);
    try {
      resolve(this.#renderingOf(request, outcome));
    } catch (error) {
      reject(error);
    }
  }

  #renderingOf({ source }: RenderRequest, outcome: Outcome): Rendering {
    const { seconds, memoryMb } = this.#options;
    if (outcome.kind === 'rendered') return outcome.rendering;
    if (outcome.kind === 'too-long') return renderUnrendered(source, { seconds });
    if (outcome.kind === 'too-large') return renderUnrendered(source, { megabytes: memoryMb });
    throw outcome.error;
  }
}
