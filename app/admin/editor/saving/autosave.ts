import { type ArticleDraft, type DraftField, type EditableArticle, sameDraft } from '../drafts/article-draft';
import { changedFields } from '../drafts/changed-fields';
import { mergeDrafts } from '../drafts/merge-drafts';
import type { LocalCopy } from './local-copy';
import type { SaveBackend, SaveListener, SaveState } from './save-state';

/** Milliseconds. A save starts this long after the last key, and no later than `maxDelayMs` after the first unsent one. */
const saveDelayMs = 1_000;
const maxDelayMs = 5_000;
const retryDelaysMs = [2_000, 5_000, 15_000, 30_000];

/**
 * Saves an article while it is written, one save at a time; text typed meanwhile is sent with the next save. A save is based on the
 * version that was read: if the article changed elsewhere, fields changed on only one side are merged, and for the others the state
 * becomes `conflict` with both texts until `choose` is called. A copy on this device is written before the network is used.
 */
export class Autosave {
  #base: ArticleDraft;
  #version: number;
  #draft: ArticleDraft;
  #state: SaveState = { kind: 'saved', at: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsent: number | null = null;
  #running: Promise<void> | null = null;
  #failures = 0;
  #savedAt: number | null = null;
  #composing = false;
  #takenSlug: string | null = null;
  #sent: Partial<ArticleDraft>[] = [];
  #unfinished: Partial<ArticleDraft> | null = null;

  constructor(
    article: EditableArticle,
    private readonly backend: SaveBackend,
    private readonly copy: LocalCopy,
    private readonly listener: SaveListener,
  ) {
    this.#base = article.draft;
    this.#draft = article.draft;
    this.#version = article.version;
  }

  get version(): number {
    return this.#version;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Sets the draft after a change and schedules saving it. */
  edit(draft: ArticleDraft): void {
    this.#draft = draft;
    const { kind } = this.#state;
    if (this.#pending() === null && kind !== 'saving' && kind !== 'conflict') {
      this.#settle();
      return;
    }
    this.copy.note(this.#snapshot());
    if (kind === 'conflict' || kind === 'signed_out') return;
    if (kind !== 'saving' && kind !== 'unreachable') this.#become({ kind: 'waiting' });
    this.#schedule();
  }

  /** While an input method is composing, nothing is sent: the letters are not final text. */
  compose(composing: boolean): void {
    this.#composing = composing;
    if (composing) clearTimeout(this.#timer);
    else if (this.#pending() !== null) this.#schedule();
  }

  /** Sets input that is not committed to a field yet, or null if there is none: it is stored on this device and never sent. */
  keepUnfinished(changes: Partial<ArticleDraft> | null): void {
    this.#unfinished = changes;
    if (changes === null && this.#running === null) this.#keepOrDrop();
    else this.copy.note(this.#snapshot());
  }

  /** Saves everything without waiting for a pause, also after a failure. Returns the resulting state. */
  async saveNow(): Promise<SaveState> {
    clearTimeout(this.#timer);
    if (this.#running !== null) await this.#running;
    while (this.#pending() !== null && this.#state.kind !== 'conflict') {
      await this.#run();
      if (this.#state.kind !== 'waiting') break;
    }
    if (this.#pending() === null && this.#state.kind === 'waiting') this.#settle();
    return this.#state;
  }

  /** The page is hidden or closes: writes the copy and sends at once, without waiting for either. */
  leave(): void {
    const copy = this.#snapshot();
    if (!sameDraft(copy.base, copy.draft)) void this.copy.write(copy);
    if (this.#pending() === null || this.#running !== null || this.#state.kind === 'conflict') return;
    clearTimeout(this.#timer);
    void this.#run(true);
  }

  /** Ends a conflict with the draft that a person chose; `theirs` is the server's state in the conflict. */
  async choose(draft: ArticleDraft, theirs: EditableArticle): Promise<SaveState> {
    this.#base = theirs.draft;
    this.#version = theirs.version;
    this.#draft = draft;
    this.#sent = [];
    this.#become({ kind: 'waiting' });
    return this.saveNow();
  }

  /** Adopts a newer server state after an action here, such as publishing; keeps text typed since. Returns the new draft. */
  adopt(article: EditableArticle): ArticleDraft {
    const { merged } = mergeDrafts(this.#base, this.#draft, article.draft);
    this.#base = article.draft;
    this.#version = article.version;
    this.#draft = merged;
    return merged;
  }

  /** Starts from a conflict that was found before anything was sent: a copy left on this device against the server's text. */
  clash(
    unsaved: { base: ArticleDraft; version: number },
    mine: ArticleDraft,
    theirs: EditableArticle,
    fields: DraftField[],
  ): void {
    this.#base = unsaved.base;
    this.#version = unsaved.version;
    this.#draft = mine;
    this.#become({ kind: 'conflict', theirs, fields, kept: true });
  }

  #pending(): Partial<ArticleDraft> | null {
    const base = this.#takenSlug === this.#draft.slug ? { ...this.#base, slug: this.#draft.slug } : this.#base;
    return changedFields(base, this.#draft);
  }

  #snapshot() {
    const draft = { ...this.#draft, ...this.#unfinished };
    return { version: this.#version, base: this.#base, draft, sent: this.#sent };
  }

  #keepOrDrop(): void {
    const copy = this.#snapshot();
    if (sameDraft(copy.base, copy.draft)) this.copy.clear();
    else this.copy.note(copy);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.listener.onState(state);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#firstUnsent ??= Date.now();
    if (this.#composing || this.#running !== null) return;
    const failed = this.#state.kind === 'unreachable';
    const wait = Math.min(saveDelayMs, Math.max(0, this.#firstUnsent + maxDelayMs - Date.now()));
    this.#timer = setTimeout(() => void this.#run(), failed ? this.#retryDelay() : wait);
  }

  #retryDelay(): number {
    return retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length) - 1] ?? saveDelayMs;
  }

  #run(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#save(leaving).finally(() => {
      this.#running = null;
      const retries = this.#state.kind === 'unreachable' || this.#state.kind === 'waiting';
      if (this.#pending() !== null && retries) this.#schedule();
    });
    return this.#running;
  }

  /** One save: a round trip, or more if a taken slug or a merge requires another. */
  async #save(leaving: boolean): Promise<void> {
    let again = true;
    while (again) {
      const changes = this.#pending();
      if (changes === null) break;
      this.#firstUnsent = null;
      this.#sent = [...this.#sent.slice(-2), changes];
      this.#become({ kind: 'saving' });
      const written = this.copy.write(this.#snapshot());
      if (!leaving) await written;
      again = await this.#send(changes, leaving);
    }
    if (this.#state.kind === 'saving') this.#settle();
  }

  /** One round trip. Returns whether another has to follow at once. */
  async #send(changes: Partial<ArticleDraft>, leaving: boolean): Promise<boolean> {
    const { slug } = this.#draft;
    const answer = await this.backend.send(changes, this.#version, leaving);
    if (answer.kind === 'stale') return this.#meetTheirs();
    if (answer.kind === 'slug_taken') {
      this.#takenSlug = changes.slug ?? slug;
      this.listener.onSlugTaken(this.#takenSlug);
      return true;
    }
    if (answer.kind !== 'saved') return this.#fail(answer);
    this.#base = { ...this.#base, ...changes };
    this.#version = answer.version;
    this.#sent = [];
    this.#failures = 0;
    this.#savedAt = Date.now();
    return false;
  }

  /** Merges changes made elsewhere. Returns whether there is no conflict left. */
  async #meetTheirs(): Promise<boolean> {
    const theirs = await this.backend.load().catch(() => null);
    if (theirs === null) return this.#fail({ kind: 'unreachable' });
    const { merged, conflicts, mergedFields } = mergeDrafts(this.#base, this.#draft, theirs.draft, this.#sent);
    if (conflicts.length > 0) {
      this.#become({ kind: 'conflict', theirs, fields: conflicts, kept: this.copy.isKept });
      return false;
    }
    this.#base = theirs.draft;
    this.#version = theirs.version;
    this.#draft = merged;
    this.#sent = [];
    if (mergedFields.length > 0) this.listener.onMerged(merged, mergedFields);
    return true;
  }

  #fail(answer: { kind: 'unreachable' | 'signed_out' } | { kind: 'refused'; message: string }): false {
    if (answer.kind === 'unreachable') this.#failures += 1;
    this.#become({ ...answer, kept: this.copy.isKept });
    return false;
  }

  /** No save is running: reports whether everything is saved, and keeps or deletes the copy on this device. */
  #settle(): void {
    if (this.#pending() !== null) {
      this.#become({ kind: 'waiting' });
      return;
    }
    clearTimeout(this.#timer);
    this.#firstUnsent = null;
    if (this.#state.kind !== 'saved' || this.#state.at !== this.#savedAt)
      this.#become({ kind: 'saved', at: this.#savedAt });
    this.#keepOrDrop();
  }
}
