import { describe, expect, it } from 'vitest';
import { transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { useDatabase } from '@/test/setup/database';

describe('lockTransaction', () => {
  useDatabase();

  it('lets transactions of one name run one after the other', async () => {
    let inside = 0;
    let most = 0;
    const visit = () =>
      transaction(async (tx) => {
        await lockTransaction(tx, 'visit');
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 10));
        inside -= 1;
      });
    await Promise.all([visit(), visit(), visit(), visit()]);
    expect(most).toBe(1);
  });
});
