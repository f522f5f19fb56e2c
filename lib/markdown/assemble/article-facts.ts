import type { CitationHole, FormulaHole, Hole, Item } from '../block/hole';
import type { FootnoteReading } from '../block/reading';
import type { FormattedEntry } from '../citations/citation-style';
import type { FormulaSession } from '../formula/formula-session';
import type { Problem } from '../problems/problem';
import type { ReadSourceBlock } from '../read/read-source';
import type { FormulaCount, FormulaUse, Label, Reference, RenderOptions } from '../rendering';
import type { FilledHole } from './filled-hole';

/** A label; `isWritten` tells one that an author wrote from an id that was made of a heading's text. */
export interface SettledLabel extends Label {
  isWritten: boolean;
}

/** A block with what the article gives it. Readings are shared by equal blocks, so this stands beside them. */
export interface ArticleBlock extends ReadSourceBlock {
  /** Ids of headings and of formulas as a whole. */
  anchors: Map<Hole, string>;
  /** Ids of items. */
  itemAnchors: Map<Item, string>;
  /** Numbers of items, without words. */
  numbers: Map<Item, string>;
  /** What stands beside the rows of formulas: "(3)", or null. */
  rowNumbers: Map<FormulaHole, (string | null)[]>;
  /** Ids of the rows of formulas. */
  rowAnchors: Map<FormulaHole, (string | null)[]>;
}

/** What is known of an article as a whole once all its blocks are read and numbered. */
export interface ArticleFacts {
  options: RenderOptions;
  blocks: ArticleBlock[];
  session: FormulaSession;
  /** By name; the first of each name. */
  labels: Map<string, SettledLabel>;
  footnotes: FootnoteOrder;
  citations: CitationFacts;
  /** Ids of elements of raw HTML. */
  ids: Set<string>;
  /** Ids that headings and labels gave (see freeAnchor). */
  anchors: Map<string, number>;
  problems: Problem[];
  references: Reference[];
  formulas: FormulaCount;
  formulaList: FormulaUse[];
  colouredLines: number;
  images: number;
  /** Names that were looked at for suggestions (see suggestName). */
  compared: number;
}

/** The citations of an article, formatted together: a number or a letter of one depends on all. */
export interface CitationFacts {
  /** By block and hole. */
  filled: Map<ArticleBlock, Map<CitationHole, FilledHole>>;
  bibliography: FormattedEntry[];
}

/** Footnotes in the order of their first call. */
export interface FootnoteOrder {
  defined: Map<string, { block: ArticleBlock; footnote: FootnoteReading }>;
  /** Identifiers that are called and defined. */
  order: string[];
  /** By identifier, from 1. */
  numbers: Map<string, number>;
  /** How often each was called so far, while calls are filled in. */
  calls: Map<string, number>;
}

/** The line of the article, from 1, that line `line` of a block is. */
export function articleLine(block: ArticleBlock, line = 1): number {
  return block.source.line + line - 1;
}
