import type { Language } from '@/lib/kernel/language';
import type { TeaserPart, TeaserPiece } from '../block/reading';
import { escapeHtml } from '../text/escape-html';
import { words } from '../text/words';
import type { FilledHole } from './filled-hole';

/** The parts of a teaser with its holes filled. A formula is kept whole; a very long one is replaced by its name. */
export function teaserOf(pieces: TeaserPiece[], filled: FilledHole[], language: Language): TeaserPart[] {
  return pieces.flatMap((piece): TeaserPart[] => {
    if (!('hole' in piece)) return [piece];
    const teaser = filled[piece.hole]?.teaser ?? null;
    if (teaser === null) return [];
    const name = words[language].formula;
    const shown =
      teaser.size > maxFormulaCharacters || teaser.html.length > maxTeaserHtmlCharacters
        ? { html: escapeHtml(name), text: name, size: name.length }
        : teaser;
    return [{ ...shown, divisible: false, within: piece.within }];
  });
}

const maxFormulaCharacters = 160;
/** Characters of HTML: a few visible signs may still be a page of HTML, and lists show many articles. */
const maxTeaserHtmlCharacters = 20_000;
