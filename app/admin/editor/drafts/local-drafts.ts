import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArticleDraft } from './article-draft';

/** The unsaved text of one open editor. `base` and `version` are the server's state on which it is based. */
export interface LocalDraft {
  articleId: string;
  /** One per open editor, so that two tabs never overwrite each other's copy. */
  editorId: string;
  personId: string;
  version: number;
  base: ArticleDraft;
  draft: ArticleDraft;
  /** Changes that were sent and not answered yet. */
  sent: readonly Partial<ArticleDraft>[];
  /** Milliseconds since the epoch, of the last key. */
  typedAt: number;
}

/** The copies stored on this device, in IndexedDB. Every method rejects if the browser refuses storage. */
export interface LocalDrafts {
  keep(draft: LocalDraft): Promise<void>;
  forget(articleId: string, editorId: string): Promise<void>;
  /** Copies of an article left by this person's closed editors, newest first. */
  listLeft(articleId: string, personId: string): Promise<LocalDraft[]>;
}

/** Opens the store at first use and again after a failure. `isOpen` is true while another tab still has an editor open. */
export function localDrafts(isOpen: (editorId: string) => Promise<boolean>): LocalDrafts {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    keep: async (draft) => {
      // Strict: on the disk, so that it survives a power cut. Committed at once, so that it survives a crash of the tab.
      const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
      const put = transaction.store.put(draft);
      transaction.commit();
      await Promise.all([put, transaction.done]);
    },
    forget: async (articleId, editorId) => (await database()).delete('drafts', [articleId, editorId]),
    listLeft: async (articleId, personId) => {
      const all = await (await database()).getAllFromIndex('drafts', 'articleId', articleId);
      const mine = all.filter((draft) => draft.personId === personId);
      const open = await Promise.all(mine.map((draft) => isOpen(draft.editorId)));
      return mine.filter((_, index) => !open[index]).sort((a, b) => b.typedAt - a.typedAt);
    },
  };
}

interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: LocalDraft; indexes: { articleId: string } };
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('scholium-editor', 1, {
    upgrade(database) {
      const store = database.createObjectStore('drafts', { keyPath: ['articleId', 'editorId'] });
      store.createIndex('articleId', 'articleId');
    },
  });
}
