import type { ArticleDraft, DraftField, EditableArticle } from '../drafts/article-draft';

/** Where what was typed is now. `kept`: a copy is on this device. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'unreachable'; kept: boolean }
  | { kind: 'signed_out'; kept: boolean }
  | { kind: 'refused'; message: string; kept: boolean }
  | { kind: 'conflict'; theirs: EditableArticle; fields: DraftField[]; kept: boolean };

/** What came of sending changes. */
export type SaveAnswer =
  | { kind: 'saved'; version: number }
  | { kind: 'stale' }
  | { kind: 'slug_taken' }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; message: string };

/** What the editor needs of the world in order to save. */
export interface SaveBackend {
  /** Sends changes that are based on `version`. `leaving`: the page may be gone before the answer. Never rejects. */
  send(changes: Partial<ArticleDraft>, version: number, leaving: boolean): Promise<SaveAnswer>;
  /** The article as the server has it now. Rejects when it cannot be had. */
  load(): Promise<EditableArticle>;
  /** Writes the copy on this device. Rejects when the browser refuses storage. */
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

/** What the editor is notified of. */
export interface SaveListener {
  onState(state: SaveState): void;
  /** The draft changed without being edited here: the fields in `taken` came from elsewhere. */
  onMerged(draft: ArticleDraft, taken: DraftField[]): void;
  /** `slug` belongs to another article; all other fields are saved nevertheless. */
  onSlugTaken(slug: string): void;
}
