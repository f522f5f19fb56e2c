import { describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { databaseTime } from '@/lib/db/database-time';
import { useDatabase } from '@/test/setup/database';

describe('databaseTime', () => {
  useDatabase();

  it("is the database's clock in milliseconds, which here is this machine's", async () => {
    const before = Date.now();
    const moment = await databaseTime(database());
    expect(moment.getTime()).toBeGreaterThanOrEqual(before - 1);
    expect(moment.getTime()).toBeLessThanOrEqual(Date.now() + 1);
  });

  it('goes on inside a transaction', async () => {
    await transaction(async (tx) => {
      const first = await databaseTime(tx);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect((await databaseTime(tx)).getTime() - first.getTime()).toBeGreaterThanOrEqual(25);
    });
  });
});
