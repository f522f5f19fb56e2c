import { describe, expect, it } from 'vitest';
import { database, transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { useDatabase } from '@/test/setup/database';

describe('recordEvent', () => {
  useDatabase();

  it('writes what happened, to be relayed, in the order of the identifiers', async () => {
    await transaction(async (tx) => {
      await recordEvent(tx, { type: 'article.published', subjectId: 'a', actor: 'person:p', data: { slug: '极限' } });
      await recordEvent(tx, { type: 'article.trashed', subjectId: 'a', actor: 'system:test' });
    });
    const events = await database().event.findMany({ orderBy: { id: 'asc' } });
    expect(events).toMatchObject([
      { type: 'article.published', subjectId: 'a', actor: 'person:p', data: '{"slug":"极限"}', relayedAt: null },
      { type: 'article.trashed', data: '{}' },
    ]);
  });

  it('writes nothing when the change is undone', async () => {
    const before = await database().event.count();
    const failing = transaction(async (tx) => {
      await recordEvent(tx, { type: 'article.published', subjectId: 'a', actor: 'person:p' });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await database().event.count()).toBe(before);
  });
});
