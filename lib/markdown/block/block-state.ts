import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '@/lib/kernel/language';
import { makeProblem } from '../problems/make-problem';
import { placeOf } from '../problems/place-of';
import type { Fix, Problem } from '../problems/problem';
import type { ProblemCode, ProblemParameters } from '../problems/problem-catalogue';
import type { ImageUse, LinkUse } from '../rendering';
import { type Hole, holePlaceholder, type Item, type PlacedLabel } from './hole';
import type { PlacedDefinition } from './reading';
import type { Template } from './template';

/** The options that affect how a single block is read. */
export interface ReadingContext {
  language: Language;
  sourceLines: boolean;
  /** `$$..$$` within a paragraph is set in the line. */
  inlineDoubleDollar?: boolean;
  /** Characters of the block's beginning that an excerpt may need. */
  teaserLength: number;
  /** A first heading of this text is left out. Only for the first block. */
  title: string | undefined;
  /** Whether names of emoji, `:smile:`, become characters, default true. */
  emoji?: boolean;
  resolveImage: ((address: string) => { url: string; width?: number; height?: number } | undefined) | undefined;
}

/** State that the plugins share while they read one block. It is carried on the file, so the processor itself stays stateless. */
export interface BlockState {
  /** The block as typed. Lines and offsets of the tree refer to it. */
  source: string;
  context: ReadingContext;
  problems: Problem[];
  holes: Hole[];
  images: ImageUse[];
  links: LinkUse[];
  /** Labels written next to what they name, by the start offset of what they name. */
  labels: Map<number, PlacedLabel[]>;
  /** Offsets of paragraphs that a label turns into figures. */
  figures: Set<number>;
  /** Everything that has a number or a name, by its start offset. */
  items: Map<number, Item>;
  /** Ids of raw HTML elements, as they are in the output. */
  ids: string[];
  /** Ids that authors set on headings, by the offset of the heading. */
  headingIds: Map<number, PlacedLabel>;
  /** The text of a level 1 heading that begins the block, whether or not it was left out. */
  title: Template | null;
  /** References to footnotes that do not exist. */
  unknownFootnotes: PlacedLabel[];
  /** Code languages that are not known. */
  unknownLanguages: PlacedLabel[];
  /** Link definitions, in source order. */
  definitions: PlacedDefinition[];
}

export function startBlock(source: string, context: ReadingContext): BlockState {
  return {
    source,
    context,
    problems: [],
    holes: [],
    images: [],
    links: [],
    labels: new Map(),
    figures: new Set(),
    items: new Map(),
    ids: [],
    headingIds: new Map(),
    title: null,
    unknownFootnotes: [],
    unknownLanguages: [],
    definitions: [],
  };
}

declare module 'vfile' {
  interface DataMap {
    block: BlockState;
  }
}

/** The state of the block that the file belongs to. Throws when the file was not made by `readBlock`. */
export function blockState(file: VFile): BlockState {
  const state = file.data.block;
  if (state === undefined) throw new TypeError('This plugin runs inside readBlock only.');
  return state;
}

/** Adds a hole and returns its placeholder. */
export function addHole(state: BlockState, hole: Hole): string {
  state.holes.push(hole);
  return holePlaceholder(state.holes.length - 1);
}

/** Records a problem in the block, with a fix if there is one. */
export function report<Code extends ProblemCode>(
  state: BlockState,
  code: Code,
  parameters: ProblemParameters<Code>,
  place: Position | undefined,
  fix?: Fix,
): void {
  state.problems.push(makeProblem(code, parameters, placeOf(place), fix));
}
