import { database } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { renderWorkers } from '../rendering/render-in-pool';
import { rerenderArticle } from './rerender-article';
import { defaultTurnMs, type RerenderOutcome, rerenderEach } from './rerender-each';

/** Progress: `done` of `total` public articles were checked, `rerendered` of them were out of date, `failed` could not be rendered. */
export interface RerenderTally {
  done: number;
  total: number;
  rerendered: number;
  failed: number;
}

/**
 * `outdatedOnly`: check only articles rendered by another version of the engine. `turnMs`: the time after which the rest is left to
 * another run (default half a minute). `tally`: the result of the previous runs.
 */
export interface RerenderOptions {
  outdatedOnly?: boolean;
  turnMs?: number;
  signal?: AbortSignal | undefined;
  tally?: RerenderTally | undefined;
  onProgress?: ((tally: RerenderTally) => void) | undefined;
}

/** Articles per query. */
const batchSize = 500;

/** The published versions that were rendered by another version of the engine. */
const renderedByAnother = {
  revision: { rendering: { isNot: { engineVersion } } },
} as const satisfies Prisma.PublishedVersionWhereInput;

/** Whether any published version was rendered by another version of the engine. */
export async function hasOutdated(): Promise<boolean> {
  return (
    (await database().publishedVersion.findFirst({ where: renderedByAnother, select: { articleId: true } })) !== null
  );
}

/**
 * Renders again every public article whose engine or other inputs (macros, sources, citation style, labels of other articles) have
 * changed since, on all rendering threads. Begins after the identifier `after` and returns where to continue, null at the end.
 * Articles that are published or withdrawn meanwhile keep the result of that.
 */
export async function rerenderArticles(after = '', options: RerenderOptions = {}): Promise<string | null> {
  const { outdatedOnly = false, turnMs = defaultTurnMs, signal, tally: before, onProgress } = options;
  const end = performance.now() + turnMs;
  const tally = { done: 0, rerendered: 0, failed: 0, ...before, total: 0 };
  const filter = outdatedOnly ? renderedByAnother : {};
  tally.total =
    tally.done + (await database().publishedVersion.count({ where: { ...filter, articleId: { gt: after } } }));
  const onDone = (outcome: RerenderOutcome) => {
    tally.done += 1;
    if (outcome !== 'unchanged') tally[outcome] += 1;
    onProgress?.({ ...tally });
  };
  // One more than there are threads: while they render, one waits for the database.
  const runOptions = { atOnce: renderWorkers() + 1, signal, onDone };
  for (let last = after; ; ) {
    const ids = await articlesAfter(last, filter);
    const stopped = await rerenderEach(ids, (id) => rerenderArticle(id), {
      ...runOptions,
      turnMs: end - performance.now(),
    });
    if (stopped !== null) return stopped;
    if (ids.length < batchSize) return null;
    last = ids.at(-1) ?? last;
    if (signal?.aborted || performance.now() >= end) return last;
  }
}

async function articlesAfter(after: string, filter: Prisma.PublishedVersionWhereInput): Promise<string[]> {
  const rows = await database().publishedVersion.findMany({
    where: { ...filter, articleId: { gt: after } },
    orderBy: { articleId: 'asc' },
    take: batchSize,
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}
