import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';

/** Milliseconds after which the rest is left for another run, well within the lease of a job. */
const turn = 30_000;

/**
 * Calls `rerender` for one article after the other until its turn is over, and gives the last one done when some are left, else
 * null. One that fails is logged and left as readers have it; a server that is too busy (503) ends the run with its error.
 */
export async function rerenderEach(
  ids: readonly string[],
  rerender: (id: string) => Promise<boolean>,
  turnMs: number = turn,
): Promise<string | null> {
  const started = performance.now();
  for (const [index, id] of ids.entries()) {
    try {
      await rerender(id);
    } catch (error) {
      if (isScholiumError(error) && error.status === 503) throw error;
      log().error({ err: error, articleId: id }, 'an article could not be rendered again');
    }
    if (performance.now() - started >= turnMs && index < ids.length - 1) return id;
  }
  return null;
}
