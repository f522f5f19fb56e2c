import type { HeadingHole } from '../block/hole';
import { placeOf } from '../problems/place-of';
import { replaceBy } from '../problems/replace-by';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { reportAt } from './report-at';

/**
 * Reports headings that lie more than one level below the heading before them (WCAG technique G141). The title, which may stand outside
 * of the source, has level 1. Those that follow a reported one are measured by it.
 */
export function checkHeadings(facts: ArticleFacts): void {
  let last = 1;
  for (const block of facts.blocks) {
    for (const hole of block.reading.holes) {
      if (hole.kind !== 'heading') continue;
      if (hole.level > last + 1) reportSkipped(hole, last, block, facts);
      last = hole.level;
    }
  }
}

function reportSkipped({ level, position }: HeadingHole, from: number, block: ArticleBlock, facts: ArticleFacts): void {
  const start = position?.start;
  const written = block.source.text.slice(start?.offset ?? 0, (start?.offset ?? 0) + level);
  // A heading of raw HTML has no such mark.
  const isMarked = start !== undefined && written === '#'.repeat(level);
  const place = isMarked ? { start, end: { ...start, column: start.column + level } } : position;
  const fix = isMarked ? replaceBy(placeOf(place), '#'.repeat(from + 1)) : undefined;
  reportAt(facts, block, 'heading-level-skipped', { from, to: level }, place, fix);
}
