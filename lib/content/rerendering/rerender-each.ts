import { setImmediate as nextTurn } from 'node:timers/promises';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';

/** Milliseconds after which the rest is left for another run, well within the lease of a job. */
export const defaultTurnMs = 30_000;

/** What became of an article that was looked at. */
export type RerenderOutcome = 'rerendered' | 'unchanged' | 'failed';

/** How a run over many articles is done: how long, how many at a time, what ends it early, and a callback for each article. */
export interface RerenderManner {
  turnMs?: number | undefined;
  atOnce?: number | undefined;
  signal?: AbortSignal | undefined;
  onDone?: ((outcome: RerenderOutcome) => void) | undefined;
}

/**
 * Calls `rerender` for each article, in their order, until its turn is over or `signal` ends it, and returns the last one done when
 * some are left, else null. One that fails is logged and left as readers have it; a server that is too busy (503) ends the run
 * with its error. Whatever was begun is finished.
 */
export async function rerenderEach(
  ids: readonly string[],
  rerender: (id: string) => Promise<boolean>,
  { turnMs = defaultTurnMs, atOnce = 1, signal, onDone }: RerenderManner = {},
): Promise<string | null> {
  const end = performance.now() + turnMs;
  let begun = 0;
  let isTooBusy = false;
  const isOver = () => isTooBusy || (begun > 0 && (performance.now() >= end || signal?.aborted === true));
  const workOff = async () => {
    while (begun < ids.length && !isOver()) {
      const id = ids[begun] ?? '';
      begun += 1;
      const outcome = await attempt(id, rerender);
      onDone?.(outcome);
      // An embedded database answers without a turn of the event loop, so that looking at what is up to date would leave none to others.
      await nextTurn();
    }
  };
  const runs = Array.from({ length: atOnce }, () =>
    workOff().catch((error: unknown) => {
      isTooBusy = true;
      throw error;
    }),
  );
  for (const ended of await Promise.allSettled(runs)) if (ended.status === 'rejected') throw ended.reason;
  return begun < ids.length ? (ids[begun - 1] ?? null) : null;
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
