import type { PlacedLabel } from '../block/hole';
import { languageNames } from '../code/language-names';
import { rename } from '../problems/rename';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';

/** Reports each language of code that is not known once, where it is named first: a notation of one's own is mostly used throughout. */
export function checkLanguages(facts: ArticleFacts): void {
  const found = new Map<string, { block: ArticleBlock; first: PlacedLabel; blocks: number }>();
  for (const block of facts.blocks) {
    for (const use of block.reading.unknownLanguages) {
      const known = found.get(use.name);
      if (known === undefined) found.set(use.name, { block, first: use, blocks: 1 });
      else known.blocks += 1;
    }
  }
  for (const [language, { block, first, blocks }] of found) {
    const suggestion = suggestName(facts, language, languageNames);
    const fix = rename(language, suggestion, first.position);
    const parameters = { language, suggestion, blocks: blocks > 1 ? blocks : undefined };
    reportAt(facts, block, 'code-language-unknown', parameters, first.position, fix);
  }
}
