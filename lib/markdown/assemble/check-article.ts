import type { ArticleFacts } from './article-facts';
import { checkDefinitions } from './check-definitions';
import { checkFootnotes } from './check-footnotes';
import { checkHeadings } from './check-headings';
import { checkLanguages } from './check-languages';

/** Looks for mistakes that only the whole article shows. It runs when all holes are filled. */
export function checkArticle(facts: ArticleFacts): void {
  checkHeadings(facts);
  checkFootnotes(facts);
  checkLanguages(facts);
  checkDefinitions(facts);
}
