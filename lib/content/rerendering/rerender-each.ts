import { setImmediate as nextTurn } from 'node:timers/promises';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';

/** Milliseconds after which the rest is left to another run, well within the lease of a job. */
export const defaultTurnMs = 30_000;

/** The result for one article. */
export type RerenderOutcome = 'rerendered' | 'unchanged' | 'failed';

/** Options of a run over many articles: how long, how many at a time, what ends it early, and a callback for each article. */
export interface RunOptions {
  turnMs?: number | undefined;
  atOnce?: number | undefined;
  signal?: AbortSignal | undefined;
  onDone?: ((outcome: RerenderOutcome) => void) | undefined;
}

/**
 * Calls `rerender` for each article, in order, until its turn is over or `signal` ends it, and returns the last one done if some
 * are left, else null. A failed article is logged and keeps its rendering; if the server is too busy (503), the run ends with that
 * error. Articles that were begun are finished.
 */
export async function rerenderEach(
  ids: readonly string[],
  rerender: (id: string) => Promise<boolean>,
  { turnMs = defaultTurnMs, atOnce = 1, signal, onDone }: RunOptions = {},
): Promise<string | null> {
  const end = performance.now() + turnMs;
  let startedCount = 0;
  let isTooBusy = false;
  const isOver = () => isTooBusy || (startedCount > 0 && (performance.now() >= end || signal?.aborted === true));
  const rerenderRemaining = async () => {
    while (startedCount < ids.length && !isOver()) {
      const id = ids[startedCount] ?? '';
      startedCount += 1;
      const outcome = await attempt(id, rerender);
      onDone?.(outcome);
      // An embedded database answers without yielding to the event loop, so checking up-to-date articles would block everything else.
      await nextTurn();
    }
  };
  const runs = Array.from({ length: atOnce }, () =>
    rerenderRemaining().catch((error: unknown) => {
      isTooBusy = true;
      throw error;
    }),
  );
  for (const ended of await Promise.allSettled(runs)) if (ended.status === 'rejected') throw ended.reason;
  return startedCount < ids.length ? (ids[startedCount - 1] ?? null) : null;
}

async function attempt(id: string, rerender: (id: string) => Promise<boolean>): Promise<RerenderOutcome> {
  try {
    return (await rerender(id)) ? 'rerendered' : 'unchanged';
  } catch (error) {
    if (isScholiumError(error) && error.status === 503) throw error;
    log().error({ err: error, articleId: id }, 'an article could not be rendered again');
    return 'failed';
  }
}
