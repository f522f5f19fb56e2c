import { assembleTeaser } from '../excerpt/assemble-teaser';
import type { TocEntry } from '../rendering';
import type { ArticleBlock } from './article-facts';
import type { FilledHole } from './filled-hole';
import { teaserOf } from './teaser-of';

/** The headings of level 2 to 4, and those of level 1 after the first, which is the article's title. */
export function makeToc(
  blocks: ArticleBlock[],
  filled: (block: ArticleBlock, hole: number) => FilledHole | undefined,
): TocEntry[] {
  const entries: TocEntry[] = [];
  let hasTitle = false;
  for (const block of blocks) {
    const { headings, holes } = block.reading;
    if (headings.length === 0) continue;
    const values = holes.map((_, index) => filled(block, index) ?? { html: '', text: '', teaser: null, counts: false });
    for (const { hole, level, teaser } of headings) {
      const { html, text } = assembleTeaser(teaserOf(teaser, values, 'en'));
      if (level === 1 && !hasTitle) hasTitle = true;
      else if (level <= 4) entries.push({ id: filled(block, hole)?.html ?? '', text, html, level });
    }
  }
  return entries;
}
