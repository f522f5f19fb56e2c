/** Results of work that is done before they are requested. */
export interface WorkAhead<Result> {
  /** The result for the next item, in order. Throws what its work threw, and after the last item. */
  take(): Promise<Result>;
  /** Begins no more work and waits for the work in progress. */
  end(): Promise<void>;
}

/**
 * Runs `work` for the next `depth` items in parallel while the caller is busy with the one before them. Failures of results that are never
 * taken are ignored.
 */
export function workAhead<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  depth: number,
): WorkAhead<Result> {
  const results: Promise<Result>[] = [];
  let begun = 0;
  const beginNext = () => {
    for (const item of items.slice(begun, begun + 1)) {
      begun += 1;
      const result = work(item);
      result.catch(() => undefined);
      results.push(result);
    }
  };
  for (let number = 0; number < depth; number += 1) beginNext();
  return {
    take: () => {
      beginNext();
      return results.shift() ?? Promise.reject(new RangeError('Every result was taken.'));
    },
    end: async () => {
      begun = items.length;
      await Promise.allSettled(results);
    },
  };
}
