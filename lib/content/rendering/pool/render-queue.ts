import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderRequest } from './render-messages';

/** `interactive`: somebody waits for it (a save, a page, an answer of the API). `background`: nobody does. */
export type RenderPriority = 'interactive' | 'background';

/** A request that waits for a worker, and how to answer it. */
export interface WaitingRequest {
  request: RenderRequest;
  resolve(rendering: Rendering): void;
  reject(error: unknown): void;
}

/** Requests in the order of their coming, those that somebody waits for before all others. */
export class RenderQueue {
  readonly #waiting: Record<RenderPriority, WaitingRequest[]> = { interactive: [], background: [] };

  get length(): number {
    return this.#waiting.interactive.length + this.#waiting.background.length;
  }

  add(request: WaitingRequest, priority: RenderPriority): void {
    this.#waiting[priority].push(request);
  }

  next(): WaitingRequest | undefined {
    return this.#waiting.interactive.shift() ?? this.#waiting.background.shift();
  }

  /** Answers all that wait with `error`. */
  rejectAll(error: unknown): void {
    for (let waiting = this.next(); waiting !== undefined; waiting = this.next()) waiting.reject(error);
  }
}
