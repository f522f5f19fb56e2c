import type { Position } from 'unist';
import type { LabelKind } from '../rendering';
import type { TexLine } from '../syntax/math-nodes';
import type { ReferenceCommand } from '../syntax/reference-commands';
import type { CitationItem } from './citation-item';
import type { CodeInfo } from './code-info';
import type { FormulaPlan } from './formula-plan';

/**
 * A place in a block's HTML that depends on the rest of the article (numbers, labels, macros, footnotes), so it is filled later.
 * Everything else in a block is made once and kept. Positions are relative to the block.
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
  /** Labels in the formula and next to it, with their positions. */
  labels: PlacedLabel[];
  /** As the author wrote it, without surrounding white space. */
  tex: string;
  /** What is shown when it cannot be typeset: the TeX, or everything that was typed if the formula is not closed. */
  shown: string;
  plan: FormulaPlan;
  display: boolean;
  /** It is a separate block, not inline. */
  isBlock: boolean;
  isClosed: boolean;
  /** It only defines macros or loads packages: nothing is shown. */
  onlyDefines: boolean;
  /** Closing punctuation after the formula, which must not begin a line. */
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
  /** The item, if labels name the block: it then has a number. */
  item: Item | null;
  position: Position | undefined;
}

/** The id of a labelled element. `number`: whether it takes the next number of its kind. */
export interface AnchorHole {
  kind: 'anchor';
  item: Item;
}

/** Something numbered or named: one object shared by an anchor and the places that show its number. */
export interface Item {
  kind: LabelKind;
  labels: string[];
  text: string;
  isNumbered: boolean;
  /** Where the label is, for lists and problems. */
  position: Position | undefined;
}

/** A label as written; `position` is undefined if unknown. */
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
  /** Id that the author set. */
  ownId: PlacedLabel | null;
  level: number;
  position: Position | undefined;
}

/** The name of an item, such as "Theorem 2". */
export interface NumberHole {
  kind: 'number';
  item: Item;
  /** What follows the name if a number or text comes after it. */
  after: string;
}

/** A reference whose text is generated: the whole link. */
export interface ReferenceHole {
  kind: 'reference';
  /** `plain`: the name without bookdown's prefix for its kind, `thm:`, which the label need not have. */
  names: { name: string; position: Position | undefined; plain?: string }[];
  command: ReferenceCommand | 'link';
  /** Everything from the first name to the second. */
  isRange?: true;
  /** It has brackets around it in the text. */
  isInBrackets?: true;
  /** A space was typed between Chinese text and the reference. It is kept only if the reference does not begin with Chinese. */
  isSpaced: boolean;
  /** The end of the text before it in its line: if that already names the kind, the word is not repeated. */
  before: string;
  position: Position | undefined;
}

/** The address of a link, with its own text, to a place in this article or another (`slug#label`). */
export interface FragmentHole {
  kind: 'fragment';
  name: string;
  /** The address as written, used if the target is unknown. */
  written: string;
  position: Position | undefined;
}

export interface FootnoteCallHole {
  kind: 'footnote-call';
  identifier: string;
}

/** The links from a footnote back to its references. */
export interface FootnoteBackHole {
  kind: 'footnote-back';
  identifier: string;
}

export interface CitationHole {
  kind: 'citation';
  items: CitationItem[];
  /** The position of each key. */
  keyPlaces: (Position | undefined)[];
  /** The first author is part of the sentence. */
  narrative: boolean;
  /** What was typed, shown if it turns out not to be a citation. */
  written: string;
  position: Position | undefined;
}

/** Whether an image is loaded lazily: all but the first of an article. */
export interface LoadingHole {
  kind: 'loading';
}

/** A formula that was written as HTML and is already typeset. */
export interface TypesetHole {
  kind: 'typeset';
  html: string;
  tex: string;
  display: boolean;
  position: Position | undefined;
}

/** Earlier ids of a heading, which stay valid in it. */
export interface AliasHole {
  kind: 'aliases';
  heading: HeadingHole;
}

/** The placeholder for hole `index` in a block's HTML and text until it is filled. No source contains it (see `withoutReservedCharacters`). */
export function holePlaceholder(index: number): string {
  return `\uFDD0${index}\uFDD1`;
}

/** A source without the characters that the engine reserves: noncharacters become U+FFFD (Unicode 23.7). */
export function withoutReservedCharacters(source: string): string {
  return source.replace(/[\uFDD0-\uFDD5]/g, '\uFFFD');
}
