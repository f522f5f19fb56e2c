import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDraft } from '../sample-article';
import { FakeServer, openAutosave } from './fake-server';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an article that changed elsewhere', () => {
  it('is merged by itself where each side changed another field', async () => {
    const server = new FakeServer();
    const { autosave, merged } = openAutosave(server);
    server.changeElsewhere({ tags: ['analysis', 'limits'] });
    autosave.edit(sampleDraft({ markdown: 'mine' }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.article.draft).toMatchObject({ markdown: 'mine', tags: ['analysis', 'limits'] });
    expect(merged).toEqual([{ draft: expect.objectContaining({ markdown: 'mine' }), fields: ['tags'] }]);
    expect(autosave.state.kind).toBe('saved');
  });

  it('is never overwritten where both changed one field: both texts are kept until one is chosen', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    server.changeElsewhere({ markdown: 'theirs' });
    autosave.edit(sampleDraft({ markdown: 'mine' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.state).toMatchObject({ kind: 'conflict', fields: ['markdown'], kept: true });
    expect(server.article.draft.markdown).toBe('theirs');
    expect(server.kept?.draft.markdown).toBe('mine');
  });

  it('stays as it is while the person goes on typing in a conflict', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    server.changeElsewhere({ markdown: 'theirs' });
    autosave.edit(sampleDraft({ markdown: 'mine' }));
    await vi.advanceTimersByTimeAsync(3_000);
    autosave.edit(sampleDraft({ markdown: 'mine, longer' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await autosave.saveNow()).kind).toBe('conflict');
    expect(server.article.draft.markdown).toBe('theirs');
    expect(server.kept?.draft.markdown).toBe('mine, longer');
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ])('goes on with %s when that is chosen', async (_name, chosen) => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    server.changeElsewhere({ markdown: 'theirs' });
    autosave.edit(sampleDraft({ markdown: 'mine' }));
    await vi.advanceTimersByTimeAsync(3_000);
    const done = autosave.choose(sampleDraft({ markdown: chosen }), server.article);
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await done).kind).toBe('saved');
    expect(server.article.draft.markdown).toBe(chosen);
    expect(server.kept).toBeNull();
  });

  it('is no conflict when the change was an own save whose answer was lost', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    server.losesAnswers = true;
    autosave.edit(sampleDraft({ markdown: 'first' }));
    await vi.advanceTimersByTimeAsync(1_500);
    server.losesAnswers = false;
    autosave.edit(sampleDraft({ markdown: 'first and second' }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(autosave.state.kind).toBe('saved');
    expect(server.article.draft.markdown).toBe('first and second');
  });

  it('is taken in after an own action, without losing what was typed since', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    server.changeElsewhere({ publishedAt: '2026-01-11T08:00:00.000Z' });
    autosave.edit(sampleDraft({ markdown: 'typed meanwhile' }));
    expect(autosave.adopt(server.article)).toEqual({ ...server.article.draft, markdown: 'typed meanwhile' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.article.draft).toMatchObject({
      markdown: 'typed meanwhile',
      publishedAt: '2026-01-11T08:00:00.000Z',
    });
    expect(server.received).toEqual([{ markdown: 'typed meanwhile' }]);
  });
});
