import type { ArticleDraft } from './article-draft';
import { followsTitle, nextFreeSlug, type SlugOf } from './slug-following';

/** Derives a slug from the title until a person writes one. The pinyin converter for Chinese titles is loaded at first use. */
export class SlugFollower {
  /** Null: not known yet, because the converter is needed to decide. */
  #follows: boolean | null = null;
  #slugOf: SlugOf | null = null;

  constructor(private readonly load: () => Promise<SlugOf> = loadSlugOf) {}

  /** A person wrote `slug`; with an empty one it is derived from the title again. */
  choose(slug: string): void {
    this.#follows = slug === '';
  }

  /** The slug derived from the current title; null if a person chose the slug. `before` is the draft before the title changed. */
  async follow(before: Pick<ArticleDraft, 'slug' | 'title'>, presentTitle: () => string): Promise<string | null> {
    if (this.#follows === false) return null;
    this.#slugOf ??= await this.load().catch(() => null);
    if (this.#slugOf === null) return null;
    this.#follows ??= followsTitle(before.slug, before.title, this.#slugOf);
    const title = presentTitle();
    return this.#follows && title.trim() !== '' ? this.#slugOf(title) : null;
  }

  /** What to try instead of a taken slug; null if the person chose it and has to choose again. */
  nextFree(slug: string, title: string): string | null {
    return this.#follows && this.#slugOf !== null ? nextFreeSlug(slug, title, this.#slugOf) : null;
  }
}

async function loadSlugOf(): Promise<SlugOf> {
  return (await import('@/lib/content/slugs/slug-from-title')).slugFromTitle;
}
