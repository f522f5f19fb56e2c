import type { Problem } from '../problems/problem';
import type { ImageUse, LinkUse } from '../rendering';
import type { Hole, PlacedLabel } from './hole';
import type { Template } from './template';

/**
 * What is known of one block by itself. It depends on the block's text, on the definitions of links that it uses and on the reading
 * context, on nothing else, so it is made once and kept. Lines count from the block's first (1).
 */
export interface Reading {
  lines: number;
  holes: Hole[];
  html: Template;
  /** Visible text, one block a line. */
  text: Template;
  headings: HeadingFacts[];
  /** The beginning, for excerpts, without headings. */
  teaser: TeaserPiece[];
  footnotes: FootnoteReading[];
  problems: Problem[];
  images: ImageUse[];
  links: LinkUse[];
  /** Languages of code blocks, whose grammars must be there before the holes are filled. */
  languages: string[];
  /** The text of a first heading of level 1, where the block begins with it. */
  title: Template | null;
  /** Ids of elements of raw HTML. */
  ids: string[];
  /** Marks of footnotes that no footnote has: they are text. */
  unknownFootnotes: PlacedLabel[];
  /** Languages of code that nobody knows, each time that one is named. */
  unknownLanguages: PlacedLabel[];
  /** Definitions of links, in their order. */
  definitions: PlacedDefinition[];
}

/** A definition of a link, where its name stands. Those of one identifier mean the same name (CommonMark 0.31.2, 4.7). */
export interface PlacedDefinition extends PlacedLabel {
  identifier: string;
}

/** A heading for the contents list. `hole` is the one that its id fills. */
export interface HeadingFacts {
  hole: number;
  level: number;
  line: number;
  teaser: TeaserPiece[];
  /** As plain text. */
  text: Template;
}

/** A part of a teaser: `html` and `text` say the same, `size` is how many characters of line it takes. */
export interface TeaserPart {
  html: string;
  text: string;
  size: number;
  /** Plain text may be cut anywhere; the rest only before or after. */
  divisible: boolean;
  /** Inline elements that stand open round the part, outermost first. */
  within: string[];
}

export type TeaserPiece = TeaserPart | TeaserHole;

/** A hole in a teaser, within the elements that stand open round it. */
export interface TeaserHole {
  hole: number;
  within: string[];
}

/** A footnote's definition. */
export interface FootnoteReading {
  identifier: string;
  label: string;
  line: number;
  column: number;
  endColumn: number;
  html: Template;
  text: Template;
}
