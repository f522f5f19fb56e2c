import type { Problem } from '../problems/problem';
import type { ImageUse, LinkUse } from '../rendering';
import type { Hole, PlacedLabel } from './hole';
import type { Template } from './template';

/**
 * The result of reading one block by itself. It depends only on the block's text, the link definitions it uses and the reading context,
 * so it is made once and kept. Lines count from the block's first (1).
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
  /** Languages of code blocks, whose grammars must be loaded before the holes are filled. */
  languages: string[];
  /** The text of a level 1 heading that begins the block. */
  title: Template | null;
  /** Ids of raw HTML elements. */
  ids: string[];
  /** References to footnotes that do not exist: they are shown as text. */
  unknownFootnotes: PlacedLabel[];
  /** Unknown code languages, one entry for each use. */
  unknownLanguages: PlacedLabel[];
  /** Link definitions, in source order. */
  definitions: PlacedDefinition[];
}

/** A link definition, placed at its name. Definitions with one identifier share a name (CommonMark 0.31.2, 4.7). */
export interface PlacedDefinition extends PlacedLabel {
  identifier: string;
}

/** A heading for the contents list. `hole` is the hole for its id. */
export interface HeadingFacts {
  hole: number;
  level: number;
  line: number;
  teaser: TeaserPiece[];
  /** As plain text. */
  text: Template;
}

/** A part of a teaser: `html` and `text` have the same content, `size` is its width in characters. */
export interface TeaserPart {
  html: string;
  text: string;
  size: number;
  /** Plain text can be cut anywhere; everything else only before or after. */
  divisible: boolean;
  /** Inline elements that are open around the part, outermost first. */
  within: string[];
}

export type TeaserPiece = TeaserPart | TeaserHole;

/** A hole in a teaser, with the elements that are open around it. */
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
