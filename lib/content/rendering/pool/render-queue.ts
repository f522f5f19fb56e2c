import type { Rendering } from '@/lib/markdown/rendering';
import type { RenderRequest } from './render-messages';

const priorities = ['withdrawal', 'interactive', 'background'] as const;

/**
 * `withdrawal`: readers see withdrawn text until it is done. `interactive`: a caller waits for it (a save, a page, an API response).
 * `background`: nobody waits for it.
 */
export type RenderPriority = (typeof priorities)[number];

export function isAsUrgent(one: RenderPriority, other: RenderPriority): boolean {
  return priorities.indexOf(one) <= priorities.indexOf(other);
}

/** A request that waits for a worker, and its callbacks. */
export interface WaitingRequest {
  request: RenderRequest;
  resolve(rendering: Rendering): void;
  reject(error: unknown): void;
}

/** Requests by priority, equal ones in order of arrival. */
export class RenderQueue {
  readonly #waiting: Record<RenderPriority, WaitingRequest[]> = { withdrawal: [], interactive: [], background: [] };

  get length(): number {
    return priorities.reduce((sum, priority) => sum + this.#waiting[priority].length, 0);
  }

  add(request: WaitingRequest, priority: RenderPriority): void {
    this.#waiting[priority].push(request);
  }

  next(): WaitingRequest | undefined {
    for (const priority of priorities) {
      const first = this.#waiting[priority].shift();
      if (first !== undefined) return first;
    }
    return undefined;
  }

  /** Rejects all waiting requests with `error`. */
  rejectAll(error: unknown): void {
    for (let waiting = this.next(); waiting !== undefined; waiting = this.next()) waiting.reject(error);
  }
}
