import type { TeaserPart } from '../block/reading';
import { escapeHtml } from '../text/escape-html';
import { words } from '../text/words';
import { assembleTeaser } from './assemble-teaser';

/** Default length in characters of an automatic excerpt. */
export const defaultExcerptLength = 300;

/**
 * The beginning of an article, about `length` characters of visible text without its headings, as HTML and as text. It is built from parts,
 * block by block, so that formulas are never cut and every element is closed.
 */
export function makeExcerpt(
  blocks: (() => TeaserPart[])[],
  length = defaultExcerptLength,
): { html: string; text: string } {
  const kept: TeaserPart[] = [];
  let charactersLeft = length;
  for (const block of blocks) {
    if (kept.length > 0 && !kept.at(-1)?.html.endsWith(' ')) kept.push(space);
    for (const part of block()) {
      if (repeatsName(part, kept)) while (kept.at(-1)?.text.trim() === '') kept.pop();
      else if (part.text === ' ' && kept.at(-1)?.text.endsWith(' ')) continue;
      else if (charactersLeft > 0) charactersLeft = addPart(part, charactersLeft, kept);
      else if (part.text.trim() !== '') {
        while (kept.at(-1) === space) kept.pop();
        if (!kept.at(-1)?.text.endsWith(ellipsis.text)) kept.push(ellipsis);
        return assembleTeaser(kept);
      }
    }
  }
  return assembleTeaser(kept);
}

/** Consecutive images are named only once, and so are code blocks. */
function repeatsName({ divisible, text }: TeaserPart, kept: TeaserPart[]): boolean {
  return !divisible && placeholderWords.has(text) && kept.findLast((part) => part.text.trim() !== '')?.text === text;
}

const placeholderWords = new Set<string>(Object.values(words).flatMap(({ code, image }) => [code, image]));

/** Between blocks. */
const space: TeaserPart = { html: ' ', text: ' ', size: 0, divisible: false, within: [] };
const ellipsis: TeaserPart = { html: '…', text: '…', size: 1, divisible: false, within: [] };

function addPart(part: TeaserPart, charactersLeft: number, kept: TeaserPart[]): number {
  if (part.size <= charactersLeft || (!part.divisible && charactersLeft > 40)) kept.push(part);
  else if (part.divisible) kept.push(cutText(part, charactersLeft));
  else {
    kept.push(ellipsis);
    return 0;
  }
  return charactersLeft - part.size;
}

/** Cuts text at the end of a word if there is one near, otherwise between two grapheme clusters (UAX #29, 3). */
function cutText(part: TeaserPart, size: number): TeaserPart {
  const head = graphemesWithin(part.text, size);
  const atWord = /^[\s\S]*[\s，。；：！？、,.;:!?)\]）」』》”]/u.exec(head)?.[0];
  const insideWord = /[A-Za-z0-9]$/.test(head) && /^[A-Za-z0-9]/.test(part.text.slice(head.length));
  const text = `${(insideWord && atWord !== undefined && head.length - atWord.length < 30 ? atWord : head).trimEnd()}…`;
  return { ...part, html: escapeHtml(text), text, size: text.length };
}

/** The longest beginning of the text within `size` UTF-16 units that splits no emoji and separates no letter from its accents. */
function graphemesWithin(text: string, size: number): string {
  let end = 0;
  // No real character is longer than a hundred units.
  for (const { index, segment } of segmenter.segment(text.slice(0, size + 100))) {
    if (index + segment.length > size) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
