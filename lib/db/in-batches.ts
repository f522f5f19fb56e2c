import { setImmediate } from 'node:timers/promises';

const batchSize = 250;

/**
 * Calls `store` with some hundred rows at a time, and leaves others a turn of the event loop between: the client works on all rows of one
 * call, a tenth of a millisecond each, before anything else is answered.
 */
export async function inBatches<Row>(rows: readonly Row[], store: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    if (from > 0) await setImmediate();
    await store(rows.slice(from, from + batchSize));
  }
}
