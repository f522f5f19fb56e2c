import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDraft } from '../sample-article';
import { FakeServer, openAutosave } from './fake-server';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('saves within two seconds of the last key and says when', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'Two lines.' }));
    expect(autosave.state.kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.received).toEqual([{ markdown: 'Two lines.' }]);
    expect(autosave.state).toEqual({ kind: 'saved', at: expect.any(Number) });
    expect(autosave.version).toBe(2);
  });

  it('waits while keys keep coming, but never longer than about five seconds', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    for (let key = 1; key <= 20; key += 1) {
      autosave.edit(sampleDraft({ markdown: 'x'.repeat(key) }));
      await vi.advanceTimersByTimeAsync(500);
      if (key === 9) expect(server.received).toEqual([]);
    }
    expect(server.received.length).toBeGreaterThanOrEqual(1);
    expect(server.received.length).toBeLessThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.article.draft.markdown).toBe('x'.repeat(20));
  });

  it('has one save under way at a time and puts what is typed meanwhile into the next', async () => {
    const server = new FakeServer();
    server.delay = 3_000;
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'a' }));
    await vi.advanceTimersByTimeAsync(1_500);
    for (const markdown of ['ab', 'abc', 'abcd']) autosave.edit(sampleDraft({ markdown }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.log.filter((entry) => entry === 'send')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.received.map(({ markdown }) => markdown)).toEqual(['a', 'abcd']);
    expect(autosave.state.kind).toBe('saved');
  });

  it('writes the copy on this device before it uses the network, and deletes it when all is saved', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'kept' }));
    void autosave.saveNow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.log[0]).toBe('keep');
    expect(server.log).toContain('send');
    expect(server.log.at(-1)).toBe('forget');
    expect(server.kept).toBeNull();
  });

  it('sends nothing while an input method composes', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: '前' }));
    autosave.compose(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.log).not.toContain('send');
    autosave.edit(sampleDraft({ markdown: '前馈' }));
    autosave.compose(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.received).toEqual([{ markdown: '前馈' }]);
  });

  it('sends nothing when what was typed was taken back', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'oops' }));
    autosave.edit(sampleDraft());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.received).toEqual([]);
    expect(autosave.state.kind).toBe('saved');
    expect(server.kept).toBeNull();
  });

  it('holds back a field that cannot be saved and saves the others', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ title: '', slug: 'Not A Slug', markdown: 'new' }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.received).toEqual([{ markdown: 'new' }]);
    expect(server.kept?.draft.slug).toBe('Not A Slug');
  });

  it('saves everything but a slug that another article has, and says so', async () => {
    const server = new FakeServer();
    server.takenSlugs.add('taken');
    const { autosave, takenSlugs } = openAutosave(server);
    autosave.edit(sampleDraft({ slug: 'taken', markdown: 'new' }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(takenSlugs).toEqual(['taken']);
    expect(server.received).toEqual([{ markdown: 'new' }]);
    expect(autosave.state.kind).toBe('saved');
  });
});

describe('autosave in trouble', () => {
  it('keeps the text on this device while the server does not answer, and saves it when it does', async () => {
    const server = new FakeServer();
    server.trouble = 'unreachable';
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'offline' }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.state).toEqual({ kind: 'unreachable', kept: true });
    expect(server.kept?.draft.markdown).toBe('offline');
    server.trouble = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.received).toEqual([{ markdown: 'offline' }]);
    expect(autosave.state.kind).toBe('saved');
  });

  it('says so when the text is neither on the server nor on this device', async () => {
    const server = new FakeServer();
    server.trouble = 'unreachable';
    server.refusesStorage = true;
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'nowhere' }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.state).toEqual({ kind: 'unreachable', kept: false });
  });

  it('tries less and less often', async () => {
    const server = new FakeServer();
    server.trouble = 'unreachable';
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'offline' }));
    await vi.advanceTimersByTimeAsync(120_000);
    const tries = server.log.filter((entry) => entry === 'send').length;
    expect(tries).toBeGreaterThanOrEqual(5);
    expect(tries).toBeLessThanOrEqual(8);
  });

  it('does not ask a server again and again that has signed the person out; a later try saves all', async () => {
    const server = new FakeServer();
    server.trouble = 'signed_out';
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'a' }));
    await vi.advanceTimersByTimeAsync(2_000);
    autosave.edit(sampleDraft({ markdown: 'ab' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.state).toEqual({ kind: 'signed_out', kept: true });
    expect(server.log.filter((entry) => entry === 'send')).toHaveLength(1);
    expect(server.kept?.draft.markdown).toBe('ab');
    server.trouble = null;
    const saved = autosave.saveNow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await saved).kind).toBe('saved');
    expect(server.article.draft.markdown).toBe('ab');
  });

  it('shows what the server refuses and tries again after the next change', async () => {
    const server = new FakeServer();
    server.trouble = 'refused';
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'a' }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(autosave.state).toEqual({ kind: 'refused', message: 'No room.', kept: true });
    expect(server.log.filter((entry) => entry === 'send')).toHaveLength(1);
    server.trouble = null;
    autosave.edit(sampleDraft({ markdown: 'ab' }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.received).toEqual([{ markdown: 'ab' }]);
  });

  it('writes the copy and sends at once when the page is left', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: 'last words' }));
    autosave.leave();
    expect(server.log).toContain('send');
    await vi.advanceTimersByTimeAsync(100);
    expect(server.received).toEqual([{ markdown: 'last words' }]);
  });
});
