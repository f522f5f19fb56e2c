import type { ArticleDraft, DraftField, EditableArticle } from '@/app/admin/editor/drafts/article-draft';
import { Autosave } from '@/app/admin/editor/saving/autosave';
import { LocalCopy } from '@/app/admin/editor/saving/local-copy';
import type { SaveAnswer, SaveState } from '@/app/admin/editor/saving/save-state';
import { sampleArticle } from '../sample-article';

/** A server with one article, as the API treats it, that can be slow, gone, full, or signed out of. */
export class FakeServer {
  article = sampleArticle();
  received: Partial<ArticleDraft>[] = [];
  log: string[] = [];
  delay = 50;
  trouble: Exclude<SaveAnswer['kind'], 'saved' | 'stale' | 'slug_taken'> | null = null;
  takenSlugs = new Set<string>();
  /** Applies the save and loses the answer. */
  losesAnswers = false;
  kept: { draft: ArticleDraft; version: number } | null = null;
  refusesStorage = false;
  /** Milliseconds that writing the copy takes. */
  storageDelay = 0;

  readonly backend = {
    send: async (changes: Partial<ArticleDraft>, version: number): Promise<SaveAnswer> => {
      this.log.push('send');
      await new Promise((resolve) => setTimeout(resolve, this.delay));
      if (this.trouble !== null)
        return this.trouble === 'refused' ? { kind: 'refused', message: 'No room.' } : { kind: this.trouble };
      if (version !== this.article.version) return { kind: 'stale' };
      if (changes.slug !== undefined && this.takenSlugs.has(changes.slug)) return { kind: 'slug_taken' };
      this.received.push(changes);
      this.changeElsewhere(changes);
      return this.losesAnswers ? { kind: 'unreachable' } : { kind: 'saved', version: this.article.version };
    },
    load: async (): Promise<EditableArticle> => this.article,
    keep: async (copy: { draft: ArticleDraft; version: number }) => {
      if (this.storageDelay > 0) await new Promise((resolve) => setTimeout(resolve, this.storageDelay));
      if (this.refusesStorage) throw new Error('QuotaExceededError');
      this.log.push('keep');
      this.kept = copy;
    },
    forget: async () => {
      this.log.push('forget');
      this.kept = null;
    },
  };

  changeElsewhere(changes: Partial<ArticleDraft>): void {
    const { article } = this;
    this.article = { ...article, version: article.version + 1, draft: { ...article.draft, ...changes } };
  }
}

/** An editor of that article, with all that it was told. */
export function openAutosave(server: FakeServer) {
  const states: SaveState[] = [];
  const merged: { draft: ArticleDraft; fields: DraftField[] }[] = [];
  const takenSlugs: string[] = [];
  const autosave = new Autosave(server.article, server.backend, new LocalCopy(server.backend), {
    onState: (state) => states.push(state),
    onMerged: (draft, fields) => merged.push({ draft, fields }),
    onSlugTaken: (slug) => takenSlugs.push(slug),
  });
  return { autosave, states, merged, takenSlugs };
}
