import { fillTemplate } from '../block/template';
import { formulaInTitle } from '../html/omit-title';
import type { ArticleBlock } from './article-facts';
import type { FilledHole } from './filled-hole';

/**
 * The first level 1 heading as plain text on one line: formulas as TeX between dollars, references as readers see them, images of a
 * heading that begins the article as their alternative texts; footnote marks and bracketed citations are left out. Null if there is no
 * such heading, or no text remains.
 */
export function makeTitle(
  blocks: readonly ArticleBlock[],
  filled: (block: ArticleBlock, hole: number) => FilledHole | undefined,
): string | null {
  for (const [index, block] of blocks.entries()) {
    const { title, headings } = block.reading;
    const found = (index === 0 ? title : null) ?? headings.find(({ level }) => level === 1)?.text;
    if (found === undefined) continue;
    // What is left out takes the space before it along.
    const text = fillTemplate(found, (hole) => wordsIn(block, hole, filled(block, hole)) || leftOut);
    return (
      text
        .replace(/(?:(?<!\s)\s+)?\uFDD0/g, '')
        .replace(/\s+/g, ' ')
        .trim() || null
    );
  }
  return null;
}

/** Occurs in no source (see `withoutReservedCharacters`). */
const leftOut = '\uFDD0';

function wordsIn(block: ArticleBlock, index: number, filled: FilledHole | undefined): string {
  const hole = block.reading.holes[index];
  switch (hole?.kind) {
    case 'formula':
    case 'typeset':
      return formulaInTitle(hole.tex);
    case 'citation':
      return hole.narrative ? (filled?.text ?? '') : '';
    case 'reference':
    case 'number':
      return filled?.text ?? '';
    default:
      return '';
  }
}
