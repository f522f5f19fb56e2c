import type { ArticleDraft } from './article-draft';
import { followsTitle, nextFreeSlug, type SlugOf } from './slug-following';

/** Lets a slug follow its title until a person writes one of their own. The speller of Chinese titles is loaded at first use. */
export class SlugFollower {
  /** Null: not known yet, since it takes the speller to tell. */
  #follows: boolean | null = null;
  #slugOf: SlugOf | null = null;

  constructor(private readonly load: () => Promise<SlugOf> = loadSlugOf) {}

  /** A person wrote `slug`; an empty one asks to follow the title again. */
  choose(slug: string): void {
    this.#follows = slug === '';
  }

  /** The slug for the present title, where it follows; null where it was chosen. `before` is the draft before the title changed. */
  async follow(before: Pick<ArticleDraft, 'slug' | 'title'>, presentTitle: () => string): Promise<string | null> {
    if (this.#follows === false) return null;
    this.#slugOf ??= await this.load().catch(() => null);
    if (this.#slugOf === null) return null;
    this.#follows ??= followsTitle(before.slug, before.title, this.#slugOf);
    const title = presentTitle();
    return this.#follows && title.trim() !== '' ? this.#slugOf(title) : null;
  }

  /** What to try instead of a taken slug; null where the person chose it and has to choose again. */
  nextFree(slug: string, title: string): string | null {
    return this.#follows && this.#slugOf !== null ? nextFreeSlug(slug, title, this.#slugOf) : null;
  }
}

async function loadSlugOf(): Promise<SlugOf> {
  return (await import('@/lib/content/slugs/slug-from-title')).slugFromTitle;
}
