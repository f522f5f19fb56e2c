import type { Language } from '@/lib/kernel/language';
import { textLanguage } from '@/lib/markdown/text/text-language';
import type { ArticleDraft } from './article-draft';

type Text = Pick<ArticleDraft, 'title' | 'markdown'>;

/** Lets an article's language follow its text until a person chooses one, be it now or, as a language that the text is not in shows, earlier. */
export class LanguageFollower {
  #follows: boolean;

  constructor(opened: Text & Pick<ArticleDraft, 'language'>) {
    const found = textLanguage(opened);
    this.#follows = found === null || found === opened.language;
  }

  choose(): void {
    this.#follows = false;
  }

  /** The language that the text is plainly in; null where it is not plain, or where it was chosen. */
  follow(text: Text): Language | null {
    return this.#follows ? textLanguage(text) : null;
  }
}
