import type { Position } from 'unist';
import type { LabelKind } from '../rendering';
import type { TexLine } from '../syntax/math-nodes';
import type { CitationItem } from './citation-item';
import type { CodeInfo } from './code-info';
import type { FormulaPlan } from './formula-plan';

/**
 * A place in a block's HTML that the block alone cannot fill: it depends on what stands elsewhere in the article (numbers, labels,
 * macros, footnotes). Everything else of a block is made once and kept. Positions are relative to the block.
 */
export type Hole =
  | FormulaHole
  | CodeHole
  | AnchorHole
  | HeadingHole
  | NumberHole
  | ReferenceHole
  | FragmentHole
  | FootnoteCallHole
  | FootnoteBackHole
  | CitationHole
  | LoadingHole
  | TypesetHole
  | AliasHole;

export interface FormulaHole {
  kind: 'formula';
  /** The labels in it and beside it, where they stand. */
  labels: PlacedLabel[];
  /** As the author wrote it, without the white space round it. */
  tex: string;
  /** What is shown when it cannot be typeset: the TeX, or all that was typed of a formula that is not closed. */
  shown: string;
  plan: FormulaPlan;
  display: boolean;
  /** Stands between blocks, not in a line. */
  isBlock: boolean;
  isClosed: boolean;
  /** Marks that follow and close a phrase: no line begins with one. */
  closingMarks: string;
  texLines: TexLine[];
  /** Characters of white space before `tex` in its first line. */
  leading: number;
  position: Position | undefined;
}

export interface CodeHole {
  kind: 'code';
  text: string;
  info: CodeInfo;
  /** How the block is named, when labels name it: it then has a number. */
  item: Item | null;
  position: Position | undefined;
}

/** The id of an element that labels name. `number`: whether it takes the next number of its kind. */
export interface AnchorHole {
  kind: 'anchor';
  item: Item;
}

/** Something that is numbered or named: one for an anchor and the places that show its number. */
export interface Item {
  kind: LabelKind;
  labels: string[];
  text: string;
  isNumbered: boolean;
  /** Where the label stands, for lists and for faults. */
  position: Position | undefined;
}

/** A label as it is written; `position` is undefined where it is not known. */
export interface PlacedLabel {
  name: string;
  position: Position | undefined;
}

/** The id of a heading. */
export interface HeadingHole {
  kind: 'heading';
  slug: string;
  text: string;
  labels: PlacedLabel[];
  /** Id that the author gave. */
  ownId: PlacedLabel | null;
  level: number;
  position: Position | undefined;
}

/** The name of an item, such as "Theorem 2". */
export interface NumberHole {
  kind: 'number';
  item: Item;
  /** What follows the name when it has a number or text after it. */
  after: string;
}

/** A reference whose text is made: the whole link. */
export interface ReferenceHole {
  kind: 'reference';
  names: { name: string; position: Position | undefined }[];
  command: 'ref' | 'eqref' | 'autoref' | 'link';
  /** A space was typed between Chinese and the reference; it stays only where the reference does not begin with Chinese itself. */
  isSpaced: boolean;
  /** The text before it in its line, at its end: a word that says already what is referred to is not said twice. */
  before: string;
  position: Position | undefined;
}

/** The address of a link with a text of its own to a place in the article, or in another (`slug#label`). */
export interface FragmentHole {
  kind: 'fragment';
  name: string;
  /** The address as it stands, for one that leads nowhere that is known. */
  written: string;
  position: Position | undefined;
}

export interface FootnoteCallHole {
  kind: 'footnote-call';
  identifier: string;
}

/** The links from a footnote back to where it is called. */
export interface FootnoteBackHole {
  kind: 'footnote-back';
  identifier: string;
}

export interface CitationHole {
  kind: 'citation';
  items: CitationItem[];
  /** Where the key of each stands. */
  keyPlaces: (Position | undefined)[];
  /** The first author is part of the sentence. */
  narrative: boolean;
  /** What was typed: shown where it turns out to be no citation. */
  written: string;
  position: Position | undefined;
}

/** Whether an image loads when it comes near: all but the first of an article. */
export interface LoadingHole {
  kind: 'loading';
}

/** A formula that was written as HTML, typeset already. */
export interface TypesetHole {
  kind: 'typeset';
  html: string;
  tex: string;
  display: boolean;
  position: Position | undefined;
}

/** Earlier ids of a heading, which stay in it. */
export interface AliasHole {
  kind: 'aliases';
  heading: HeadingHole;
}

/** The sign that stands for hole `index` in a block's HTML and text, until it is filled. It is in no source (see `readable`). */
export function holeSign(index: number): string {
  return `\uFDD0${index}\uFDD1`;
}

/** A source without the characters that the engine keeps for itself: noncharacters become U+FFFD (Unicode 23.7). */
export function readable(source: string): string {
  return source.replace(/[\uFDD0-\uFDD5]/g, '\uFFFD');
}
