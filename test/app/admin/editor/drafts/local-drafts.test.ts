import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type LocalDraft, localDrafts } from '@/app/admin/editor/drafts/local-drafts';
import { sampleDraft } from '../sample-article';

const open = new Set<string>();
let store: ReturnType<typeof localDrafts>;

function copy(changes: Partial<LocalDraft>): LocalDraft {
  return {
    articleId: 'article-1',
    editorId: 'tab-1',
    personId: 'person-1',
    version: 1,
    base: sampleDraft(),
    draft: sampleDraft({ markdown: '尚未保存' }),
    sent: [],
    typedAt: 1,
    ...changes,
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  open.clear();
  store = localDrafts(async (editorId) => open.has(editorId));
});

describe('copies on this device', () => {
  it('survive the editor that wrote them, newest first', async () => {
    await store.keep(copy({ editorId: 'tab-1', typedAt: 1 }));
    await store.keep(copy({ editorId: 'tab-2', typedAt: 2 }));
    const left = await localDrafts(async () => false).listLeft('article-1', 'person-1');
    expect(left.map(({ editorId }) => editorId)).toEqual(['tab-2', 'tab-1']);
    expect(left[0]?.draft.markdown).toBe('尚未保存');
  });

  it('of a tab that is still open are left to that tab', async () => {
    await store.keep(copy({ editorId: 'tab-1' }));
    open.add('tab-1');
    expect(await store.listLeft('article-1', 'person-1')).toEqual([]);
  });

  it('are not shown to another person who uses this browser, nor with another article', async () => {
    await store.keep(copy({}));
    expect(await store.listLeft('article-1', 'person-2')).toEqual([]);
    expect(await store.listLeft('article-2', 'person-1')).toEqual([]);
  });

  it('are gone once forgotten', async () => {
    await store.keep(copy({}));
    await store.forget('article-1', 'tab-1');
    expect(await store.listLeft('article-1', 'person-1')).toEqual([]);
  });
});
