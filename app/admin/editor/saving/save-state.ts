import type { ArticleDraft, DraftField, EditableArticle } from '../drafts/article-draft';

/** Where the typed text is stored. `kept`: a copy is on this device. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'unreachable'; kept: boolean }
  | { kind: 'signed_out'; kept: boolean }
  | { kind: 'refused'; message: string; kept: boolean }
  | { kind: 'conflict'; theirs: EditableArticle; fields: DraftField[]; kept: boolean };

/** The result of sending changes. */
export type SaveAnswer =
  | { kind: 'saved'; version: number }
  | { kind: 'stale' }
  | { kind: 'slug_taken' }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; message: string };

/** The dependencies of saving. */
export interface SaveBackend {
  /** Sends changes based on `version`. `leaving`: the page may be closed before the response. Never rejects. */
  send(changes: Partial<ArticleDraft>, version: number, leaving: boolean): Promise<SaveAnswer>;
  /** The current article on the server. Rejects if it cannot be loaded. */
  load(): Promise<EditableArticle>;
  /** Writes the copy on this device. Rejects if the browser refuses storage. */
  keep(
    copy: Pick<EditableArticle, 'version'> & {
      base: ArticleDraft;
      draft: ArticleDraft;
      sent: readonly Partial<ArticleDraft>[];
    },
  ): Promise<void>;
  /** Deletes the copy on this device. */
  forget(): Promise<void>;
}

/** Notifications to the editor. */
export interface SaveListener {
  onState(state: SaveState): void;
  /** The draft changed without being edited here: the fields in `mergedFields` came from elsewhere. */
  onMerged(draft: ArticleDraft, mergedFields: DraftField[]): void;
  /** `slug` belongs to another article; all other fields are saved nevertheless. */
  onSlugTaken(slug: string): void;
}
