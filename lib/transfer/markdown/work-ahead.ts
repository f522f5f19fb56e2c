/** Results of work that is done before they are asked for. */
export interface WorkAhead<Result> {
  /** The result for the next item, in the order of the items; throws what its work threw, and after the last one. */
  take(): Promise<Result>;
  /** Begins nothing more and waits for what was begun. */
  end(): Promise<void>;
}

/**
 * Does `work` for the next `depth` items while the caller is busy with the one before them, all at the same time. A failure that
 * nobody takes is nobody's.
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
