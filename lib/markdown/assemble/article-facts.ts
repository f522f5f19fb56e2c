import type { MathPackage } from '@/lib/kernel/math-packages';
import type { CitationHole, FormulaHole, Hole, Item, ReferenceHole } from '../block/hole';
import type { FootnoteReading } from '../block/reading';
import type { FormattedEntry } from '../citations/citation-style';
import type { FormulaFault } from '../formula/faults/formula-fault';
import type { FormulaSession } from '../formula/formula-session';
import type { Place, Problem } from '../problems/problem';
import type { ReadSourceBlock } from '../read/read-source';
import type { FormulaCount, FormulaUse, Label, Reference, RenderOptions } from '../rendering';
import type { FilledHole } from './filled-hole';

/** A label. `isWritten`: written by an author, as opposed to an id made from a heading's text. */
export interface SettledLabel extends Label {
  isWritten: boolean;
}

/** A block with its anchors and numbers in the article. Equal blocks share one reading, so these are kept outside it. */
export interface ArticleBlock extends ReadSourceBlock {
  /** Ids of headings and of whole formulas. */
  anchors: Map<Hole, string>;
  /** Ids of items. */
  itemAnchors: Map<Item, string>;
  /** Numbers of items, without words. */
  numbers: Map<Item, string>;
  /** The numbers next to the rows of formulas: "(3)", or null. */
  rowNumbers: Map<FormulaHole, (string | null)[]>;
  /** Ids of the rows of formulas. */
  rowAnchors: Map<FormulaHole, (string | null)[]>;
}

/** What is known about an article as a whole once all its blocks are read and numbered. */
export interface ArticleFacts {
  options: RenderOptions;
  blocks: ArticleBlock[];
  session: FormulaSession;
  /** By name; the first label with each name. */
  labels: Map<string, SettledLabel>;
  footnotes: FootnoteOrder;
  citations: CitationFacts;
  /** Ids of raw HTML elements. */
  ids: Set<string>;
  /** Ids used by headings and labels (see freeAnchor). */
  anchors: Map<string, number>;
  problems: Problem[];
  references: Reference[];
  formulas: FormulaCount;
  formulaList: FormulaUse[];
  /** References that show an equation's number without brackets. */
  bareReferences: Set<ReferenceHole>;
  /** Packages that are not on, with the first command that needs each, its place in the article and the number of formulas concerned. */
  missingPackages: Map<MathPackage, { command: string; place: Place; formulas: number }>;
  unknownCommands: UnknownCommands;
  colouredLines: number;
  images: number;
  /** Number of names compared for suggestions (see suggestName). */
  compared: number;
}

/** The commands for which formulas of an article cannot be typeset. */
export interface UnknownCommands {
  /** The first formula that failed for each command, and how many did. */
  first: Map<string, { fault: UnknownCommandFault; hole: FormulaHole; block: ArticleBlock; formulas: number }>;
  /** How often each command occurs in the formulas that failed. */
  uses: Map<string, number>;
}

export type UnknownCommandFault = Extract<FormulaFault, { code: 'math-unknown-command' }>;

/** The citations of an article, formatted together because the number or letter of one depends on all. */
export interface CitationFacts {
  /** By block and hole. */
  filled: Map<ArticleBlock, Map<CitationHole, FilledHole>>;
  bibliography: FormattedEntry[];
}

/** Footnotes in the order of their first reference. */
export interface FootnoteOrder {
  defined: Map<string, { block: ArticleBlock; footnote: FootnoteReading }>;
  /** Identifiers that are both referenced and defined. */
  order: string[];
  /** By identifier, from 1. */
  numbers: Map<string, number>;
  /** How often each was referenced so far, counted while references are filled in. */
  calls: Map<string, number>;
}

/** The line of the article, from 1, for line `line` of a block. */
export function articleLine(block: ArticleBlock, line = 1): number {
  return block.source.line + line - 1;
}
