import type { Language } from '@/lib/kernel/language';
import { textLanguage } from '@/lib/markdown/text/text-language';
import type { ArticleDraft } from './article-draft';

type Text = Pick<ArticleDraft, 'title' | 'markdown'>;

/** Derives an article's language from its text until a person chooses one; a language that differs from the text counts as chosen. */
export class LanguageFollower {
  #follows: boolean;

  constructor(opened: Text & Pick<ArticleDraft, 'language'>) {
    const found = textLanguage(opened);
    this.#follows = found === null || found === opened.language;
  }

  choose(): void {
    this.#follows = false;
  }

  /** The language of the text; null if it is unclear, or if the language was chosen. */
  follow(text: Text): Language | null {
    return this.#follows ? textLanguage(text) : null;
  }
}
