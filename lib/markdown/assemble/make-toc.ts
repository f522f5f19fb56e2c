import { assembleTeaser } from '../excerpt/assemble-teaser';
import type { TocEntry } from '../rendering';
import { escapeHtml } from '../text/escape-html';
import type { ArticleBlock } from './article-facts';
import type { FilledHole } from './filled-hole';
import { teaserOf } from './teaser-of';

/** Maximum number of headings in a contents list: a longer one would not help readers. */
const maxEntries = 1_000;
/** Characters of HTML after which headings are listed as plain text: a formula is a hundred times as long as its source. */
const maxHtmlCharacters = 200_000;

/** The first thousand headings of level 2 to 4, and of level 1 after the first, which is the article's title. */
export function makeToc(
  blocks: ArticleBlock[],
  filled: (block: ArticleBlock, hole: number) => FilledHole | undefined,
): TocEntry[] {
  const entries: TocEntry[] = [];
  let hasTitle = false;
  let size = 0;
  for (const block of blocks) {
    const { headings, holes } = block.reading;
    if (headings.length === 0) continue;
    if (entries.length >= maxEntries) break;
    const values = holes.map((_, index) => filled(block, index) ?? { html: '', text: '', teaser: null, counts: false });
    for (const { hole, level, teaser } of headings) {
      const { html, text } = assembleTeaser(teaserOf(teaser, values, 'en'));
      if (level === 1 && !hasTitle) hasTitle = true;
      else if (level <= 4 && entries.length < maxEntries) {
        size += html.length;
        entries.push({
          id: filled(block, hole)?.html ?? '',
          text,
          html: size > maxHtmlCharacters ? escapeHtml(text) : html,
          level,
        });
      }
    }
  }
  return entries;
}
