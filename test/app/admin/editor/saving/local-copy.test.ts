import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDraft } from '../sample-article';
import { FakeServer, openAutosave } from './fake-server';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A key every 80 ms for `seconds`; after each, `look` gets how many characters the copy lacks of what was typed a second ago. */
async function typeSteadily(server: FakeServer, seconds: number, edit: (markdown: string) => void): Promise<number[]> {
  const typedAt: number[] = [];
  const lacking: number[] = [];
  for (let key = 1; key <= (seconds * 1_000) / 80; key += 1) {
    typedAt.push(Date.now());
    edit('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(80);
    const due = typedAt.filter((time) => time <= Date.now() - 1_000).length;
    const text = (server.kept?.draft ?? server.article.draft).markdown;
    lacking.push(due - (/^x*$/.test(text) ? text.length : 0));
  }
  return lacking;
}

describe('the copy on this device', () => {
  it.each([
    ['the server answers', null],
    ['the network is away', 'unreachable'],
    ['the person is signed out', 'signed_out'],
    ['the server refuses the text', 'refused'],
  ] as const)('holds what was typed a second ago while keys keep coming and %s', async (_, trouble) => {
    const server = new FakeServer();
    server.trouble = trouble;
    const { autosave } = openAutosave(server);
    const lacking = await typeSteadily(server, 20, (markdown) => autosave.edit(sampleDraft({ markdown })));
    expect(Math.max(...lacking)).toBeLessThanOrEqual(0);
  });

  it('holds it while a save is under way', async () => {
    const server = new FakeServer();
    server.delay = 8_000;
    const { autosave } = openAutosave(server);
    const lacking = await typeSteadily(server, 20, (markdown) => autosave.edit(sampleDraft({ markdown })));
    expect(Math.max(...lacking)).toBeLessThanOrEqual(0);
  });

  it('holds what an input method has been composing, which is never sent', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.compose(true);
    const lacking = await typeSteadily(server, 10, (markdown) => autosave.keepUnfinished({ markdown }));
    expect(Math.max(...lacking)).toBeLessThanOrEqual(0);
    autosave.leave();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.log).not.toContain('send');
  });

  it('loses nothing that is being composed when a save of what stood before ends', async () => {
    const server = new FakeServer();
    server.delay = 3_000;
    const { autosave } = openAutosave(server);
    autosave.edit(sampleDraft({ markdown: '前' }));
    void autosave.saveNow();
    await vi.advanceTimersByTimeAsync(100);
    autosave.keepUnfinished({ markdown: '前kui' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.received).toEqual([{ markdown: '前' }]);
    expect(autosave.state.kind).toBe('saved');
    expect(server.kept?.draft.markdown).toBe('前kui');
  });

  it('is gone when a composition is given up and nothing else is unsaved', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    autosave.keepUnfinished({ title: 'Limits ji' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.kept?.draft.title).toBe('Limits ji');
    autosave.keepUnfinished(null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.kept).toBeNull();
  });

  it('holds every field, also what the server would refuse', async () => {
    const server = new FakeServer();
    const { autosave } = openAutosave(server);
    const draft = sampleDraft({
      title: '',
      slug: 'Not A Slug',
      excerpt: 'e',
      tags: ['a', 'b'],
      series: 's',
      seriesPosition: 2,
    });
    autosave.edit(draft);
    autosave.leave();
    await vi.advanceTimersByTimeAsync(500);
    expect(server.kept?.draft).toEqual(draft);
  });

  it('is the newest when the disk is slower than the keys', async () => {
    const server = new FakeServer();
    server.trouble = 'signed_out';
    server.storageDelay = 2_000;
    const { autosave } = openAutosave(server);
    await typeSteadily(server, 20, (markdown) => autosave.edit(sampleDraft({ markdown })));
    const writes = server.log.filter((entry) => entry === 'keep').length;
    expect(writes).toBeLessThanOrEqual(11);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.kept?.draft.markdown).toBe('x'.repeat(250));
  });
});
