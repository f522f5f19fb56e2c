import {
  type ArticleDraft,
  type ArticleFacts,
  type DraftField,
  type EditableArticle,
  sameDraft,
} from './drafts/article-draft';
import { LanguageFollower } from './drafts/language-follower';
import type { LocalDrafts } from './drafts/local-drafts';
import { restoreDecision } from './drafts/restore-decision';
import { SlugFollower } from './drafts/slug-follower';
import { Autosave } from './saving/autosave';
import { LocalCopy } from './saving/local-copy';
import type { SaveAnswer, SaveState } from './saving/save-state';

/** The visible state of an open article. */
export interface EditorSnapshot {
  draft: ArticleDraft;
  facts: ArticleFacts;
  save: SaveState;
  /** A slug that the server refused because another article has it. */
  takenSlug: string | null;
  /** Incremented when the text changes other than by typing, so that the source field updates. */
  replaced: number;
}

/** An automatic change that the person should know about. */
export type EditorNotice =
  | { kind: 'restored'; typedAt: number; server: ArticleDraft }
  | { kind: 'merged'; fields: DraftField[] };

/** The dependencies of a session: the API, the store on this device, and the listeners. */
export interface SessionDependencies {
  editorId: string;
  personId: string;
  localDrafts: LocalDrafts;
  save(changes: Partial<ArticleDraft>, version: number): Promise<SaveAnswer>;
  load(): Promise<EditableArticle>;
  notify(notice: EditorNotice): void;
}

/** One article open in one editor: its draft, its state on the server, and saving. Independent of React. */
export class EditorSession {
  #snapshot: EditorSnapshot;
  readonly #listeners = new Set<() => void>();
  readonly #autosave: Autosave;
  readonly #slugs = new SlugFollower();
  readonly #language: LanguageFollower;
  /** The version that `facts` were read with. */
  #factsVersion: number;
  #editedAt = 0;

  constructor(
    private readonly article: EditableArticle,
    private readonly dependencies: SessionDependencies,
  ) {
    const { draft, facts } = article;
    this.#factsVersion = article.version;
    this.#language = new LanguageFollower(draft);
    this.#snapshot = { draft, facts, save: { kind: 'saved', at: null }, takenSlug: null, replaced: 0 };
    const key = { articleId: article.id, editorId: dependencies.editorId, personId: dependencies.personId };
    const backend = {
      send: dependencies.save,
      load: dependencies.load,
      keep: (copy: {
        version: number;
        base: ArticleDraft;
        draft: ArticleDraft;
        sent: readonly Partial<ArticleDraft>[];
      }) => dependencies.localDrafts.keep({ ...key, ...copy, typedAt: this.#editedAt }),
      forget: () => dependencies.localDrafts.forget(key.articleId, key.editorId),
    };
    this.#autosave = new Autosave(article, backend, new LocalCopy(backend), {
      onState: (save) => this.#update({ save, ...(save.kind === 'saved' ? { facts: this.#factsAfterSaving() } : {}) }),
      onMerged: (merged, fields) => {
        this.#replaceDraft(merged);
        dependencies.notify({ kind: 'merged', fields });
      },
      onSlugTaken: (slug) => this.#slugTaken(slug),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): EditorSnapshot => this.#snapshot;

  get version(): number {
    return this.#autosave.version;
  }

  /** Applies a change by the person. A changed title changes the slug unless a person chose it. */
  change(changes: Partial<ArticleDraft>): void {
    const before = this.#snapshot.draft;
    this.#editedAt = Date.now();
    if (changes.language !== undefined) this.#language.choose();
    this.#apply(this.#inItsLanguage({ ...before, ...changes }));
    if (changes.slug !== undefined) this.#slugs.choose(changes.slug);
    if (changes.title === undefined || this.#snapshot.facts.status !== 'draft') return;
    void this.#slugs
      .follow(before, () => this.#snapshot.draft.title)
      .then((slug) => {
        if (slug !== null && slug !== this.#snapshot.draft.slug) this.#apply({ ...this.#snapshot.draft, slug });
      });
  }

  /** Replaces the whole draft, for example when a restored copy is discarded. */
  replace(draft: ArticleDraft): void {
    this.#editedAt = Date.now();
    this.#replaceDraft(draft);
    this.#autosave.edit(draft);
  }

  compose(composing: boolean): void {
    this.#autosave.compose(composing);
  }

  /**
   * Stores on this device input that is not a change yet, such as letters that an input method is composing or a tag before Enter;
   * null when there is none. It is never sent.
   */
  keepUnfinished(changes: Partial<ArticleDraft> | null): void {
    if (changes !== null) this.#editedAt = Date.now();
    this.#autosave.keepUnfinished(changes);
  }

  saveNow(): Promise<SaveState> {
    return this.#autosave.saveNow();
  }

  leave(): void {
    this.#autosave.leave();
  }

  /** Ends a conflict with the draft that the person chose. */
  choose(draft: ArticleDraft, theirs: EditableArticle): Promise<SaveState> {
    this.#replaceDraft(draft);
    this.#takeFacts(theirs);
    return this.#autosave.choose(draft, theirs);
  }

  /** Reloads the article after an action here that changed its state. */
  async reload(): Promise<EditableArticle> {
    const article = await this.dependencies.load();
    const draft = this.#autosave.adopt(article);
    if (!sameDraft(draft, this.#snapshot.draft)) this.#replaceDraft(draft);
    this.#takeFacts(article);
    return article;
  }

  /** Reloads the article after its scheduled time, because the server then publishes it. Throws if it cannot be loaded. */
  async meetSchedule(): Promise<void> {
    const { facts, save } = this.#snapshot;
    if (facts.scheduledFor === null || Date.parse(facts.scheduledFor) > Date.now()) return;
    if (save.kind === 'saved') await this.reload();
  }

  /** Restores a copy that an earlier editor left on this device. */
  async restore(): Promise<void> {
    const { localDrafts, editorId, personId } = this.dependencies;
    const [left] = await localDrafts.listLeft(this.article.id, personId);
    if (left === undefined || left.editorId === editorId) return;
    const decision = restoreDecision(left, this.article);
    if (decision.kind === 'restore') {
      this.replace(decision.draft);
      this.dependencies.notify({ kind: 'restored', typedAt: decision.typedAt, server: this.article.draft });
    } else if (decision.kind === 'conflict') {
      this.#replaceDraft(decision.mine);
      this.#autosave.clash(left, decision.mine, this.article, decision.fields);
    }
    if (decision.kind !== 'forget') await localDrafts.keep({ ...left, editorId });
    await localDrafts.forget(left.articleId, left.editorId);
  }

  /** While an article is a draft, its language is derived from its text. */
  #inItsLanguage(draft: ArticleDraft): ArticleDraft {
    const language = this.#snapshot.facts.status === 'draft' ? this.#language.follow(draft) : null;
    return language === null ? draft : { ...draft, language };
  }

  #takeFacts({ version, facts }: EditableArticle): void {
    this.#factsVersion = version;
    this.#update({ facts });
  }

  #apply(draft: ArticleDraft): void {
    this.#update({ draft });
    this.#autosave.edit(draft);
  }

  #replaceDraft(draft: ArticleDraft): void {
    this.#update({ draft, replaced: this.#snapshot.replaced + 1 });
  }

  #slugTaken(slug: string): void {
    const next = this.#slugs.nextFree(slug, this.#snapshot.draft.title);
    if (next === null) this.#update({ takenSlug: slug });
    else this.#apply({ ...this.#snapshot.draft, slug: next });
  }

  #factsAfterSaving(): ArticleFacts {
    const { facts } = this.#snapshot;
    const changed = this.#autosave.version !== this.#factsVersion && facts.isPublic;
    return changed ? { ...facts, hasUnpublishedChanges: true } : facts;
  }

  #update(changes: Partial<EditorSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
