import { expect, it } from 'vitest';
import { inBatches } from '@/lib/db/in-batches';

it('rows are stored some hundred at a time, in their order, and others have a turn between', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => index);
  const stored: number[][] = [];
  const turns: number[] = [];
  const count = () => void turns.push(stored.length);
  setImmediate(function again() {
    count();
    if (stored.length < 3) setImmediate(again);
  });
  await inBatches(rows, async (batch) => stored.push(batch));
  expect(stored.flat()).toEqual(rows);
  expect(stored.map((batch) => batch.length)).toEqual([250, 250, 100]);
  expect(turns.slice(0, 2)).toEqual([1, 2]);
});

it('nothing is stored where there are no rows', async () => {
  await inBatches([], async () => expect.unreachable());
});
