import { setImmediate } from 'node:timers/promises';

const batchSize = 250;

/**
 * Calls `store` with some hundred rows at a time, and yields to the event loop in between: the client processes all rows of a call,
 * at a tenth of a millisecond each, without yielding.
 */
export async function inBatches<Row>(rows: readonly Row[], store: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    if (from > 0) await setImmediate();
    await store(rows.slice(from, from + batchSize));
  }
}
