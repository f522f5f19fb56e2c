import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalDraft, localDrafts } from '@/app/admin/editor/drafts/local-drafts';
import { type EditorNotice, EditorSession } from '@/app/admin/editor/editor-session';
import { sampleArticle, sampleDraft } from './sample-article';
import { FakeServer } from './saving/fake-server';

let editors = 0;

function open(server: FakeServer) {
  const notices: EditorNotice[] = [];
  editors += 1;
  const store = localDrafts(async () => false);
  const session = new EditorSession(server.article, {
    editorId: `editor-${editors}`,
    personId: 'person-1',
    localDrafts: store,
    save: server.backend.send,
    load: server.backend.load,
    notify: (notice) => notices.push(notice),
  });
  return { session, store, notices };
}

async function leaveBehind(changes: Partial<LocalDraft>): Promise<void> {
  const draft = sampleDraft({ markdown: '没有存到服务器' });
  const copy = { articleId: 'article-1', editorId: 'crashed', personId: 'person-1', version: 1 };
  await localDrafts(async () => false).keep({ ...copy, base: sampleDraft(), draft, sent: [], typedAt: 5, ...changes });
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('an open article', () => {
  it('takes up what a crashed tab left behind, saves it, and says so', async () => {
    const server = new FakeServer();
    await leaveBehind({});
    const { session, store, notices } = open(server);
    await session.restore();
    expect(session.snapshot().draft.markdown).toBe('没有存到服务器');
    expect(notices).toEqual([{ kind: 'restored', typedAt: 5, server: sampleDraft() }]);
    expect((await session.saveNow()).kind).toBe('saved');
    expect(server.article.draft.markdown).toBe('没有存到服务器');
    await vi.waitFor(async () => expect(await store.listLeft('article-1', 'person-1')).toEqual([]));
  });

  it('puts a copy that clashes with the server before the person and overwrites neither', async () => {
    const server = new FakeServer();
    server.article = sampleArticle(2, { markdown: 'theirs' });
    await leaveBehind({});
    const { session } = open(server);
    await session.restore();
    const { save, draft } = session.snapshot();
    expect(save).toMatchObject({ kind: 'conflict', theirs: { draft: { markdown: 'theirs' } } });
    expect(draft.markdown).toBe('没有存到服务器');
    expect((await session.saveNow()).kind).toBe('conflict');
    expect(server.article.draft.markdown).toBe('theirs');
    if (save.kind === 'conflict') await session.choose(save.theirs.draft, save.theirs);
    expect(session.snapshot().draft.markdown).toBe('theirs');
  });

  it('lets the slug follow the title and steps aside when it is taken', async () => {
    const server = new FakeServer();
    server.takenSlugs.add('xian-xing-hui-gui');
    const { session } = open(server);
    session.change({ title: '线性回归' });
    await vi.waitFor(() => expect(session.snapshot().draft.slug).toBe('xian-xing-hui-gui'));
    expect((await session.saveNow()).kind).toBe('saved');
    expect(server.article.draft).toMatchObject({ title: '线性回归', slug: 'xian-xing-hui-gui-2' });
  });

  it('says that a slug chosen by hand is taken, and keeps it in the field', async () => {
    const server = new FakeServer();
    server.takenSlugs.add('taken');
    const { session } = open(server);
    session.change({ slug: 'taken' });
    await session.saveNow();
    expect(session.snapshot()).toMatchObject({ takenSlug: 'taken', draft: { slug: 'taken' } });
    expect(server.article.draft.slug).toBe('limits');
  });

  it('shows unpublished changes on a live article once they are saved', async () => {
    const server = new FakeServer();
    const { facts } = server.article;
    server.article = { ...server.article, facts: { ...facts, status: 'published', isPublic: true } };
    const { session } = open(server);
    session.change({ markdown: 'new' });
    await session.saveNow();
    expect(session.snapshot().facts.hasUnpublishedChanges).toBe(true);
  });

  it('takes in the date that publishing gave it without calling that a change made elsewhere', async () => {
    const server = new FakeServer();
    const { session, notices } = open(server);
    server.changeElsewhere({ publishedAt: '2026-01-11T00:00:00.000Z' });
    await session.reload();
    expect(session.snapshot().draft.publishedAt).toBe('2026-01-11T00:00:00.000Z');
    expect(notices).toEqual([]);
  });

  it('has nothing to publish after publishing, though a key is struck and taken back', async () => {
    const server = new FakeServer();
    const facts = { ...server.article.facts, status: 'published', isPublic: true } as const;
    server.article = { ...server.article, facts };
    const { session } = open(server);
    session.change({ markdown: 'new' });
    await session.saveNow();
    server.article = { ...server.article, version: server.article.version + 1, facts };
    await session.reload();
    session.change({ markdown: 'new!' });
    session.change({ markdown: 'new' });
    expect(session.snapshot()).toMatchObject({ save: { kind: 'saved' }, facts: { hasUnpublishedChanges: false } });
  });

  it('takes the language of its text with the first save, until one is chosen', async () => {
    const server = new FakeServer();
    server.article = sampleArticle(1, { title: '无标题', markdown: '', language: 'zh' });
    const { session } = open(server);
    session.change({ markdown: 'A limit is what the values come near to.' });
    await session.saveNow();
    expect(server.article.draft.language).toBe('en');
    session.change({ language: 'zh' });
    session.change({ markdown: 'A limit is what the values of a function come near to.' });
    await session.saveNow();
    expect(server.article.draft.language).toBe('zh');
  });

  it('keeps the language of an article that readers have', async () => {
    const server = new FakeServer();
    server.article = { ...server.article, facts: { ...server.article.facts, status: 'published', isPublic: true } };
    const { session } = open(server);
    session.change({ markdown: '极限是函数值所趋近的数，这里改写成了中文，而读者的版本仍是英文。', title: '极限' });
    expect(session.snapshot().draft.language).toBe('en');
  });

  it('notices that its scheduled moment came', async () => {
    const server = new FakeServer();
    const scheduled = {
      ...server.article.facts,
      status: 'scheduled',
      scheduledFor: '2020-01-01T00:00:00.000Z',
    } as const;
    server.article = { ...server.article, facts: scheduled };
    const { session } = open(server);
    server.article = {
      ...server.article,
      facts: { ...scheduled, status: 'published', scheduledFor: null, isPublic: true },
    };
    await session.meetSchedule();
    expect(session.snapshot().facts).toMatchObject({ status: 'published', isPublic: true });
  });
});
