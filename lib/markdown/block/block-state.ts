import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '@/lib/kernel/language';
import { makeProblem } from '../problems/make-problem';
import { placeOf } from '../problems/place-of';
import type { Fix, Problem } from '../problems/problem';
import type { ProblemCode, ProblemParameters } from '../problems/problem-catalogue';
import type { ImageUse, LinkUse } from '../rendering';
import { type Hole, holeSign, type Item, type PlacedLabel } from './hole';
import type { PlacedDefinition } from './reading';
import type { Template } from './template';

/** How the blocks of an article are read: whatever in the options changes a block by itself. */
export interface ReadingContext {
  language: Language;
  sourceLines: boolean;
  /** Characters of the block's beginning that an excerpt may need. */
  teaserLength: number;
  /** A first heading of this text is left out. Only for the first block. */
  title: string | undefined;
  resolveImage: ((address: string) => { url: string; width?: number; height?: number } | undefined) | undefined;
}

/** What the plugins share while they read one block: it travels on the file, so that the processor itself stays stateless. */
export interface BlockState {
  /** The block as typed. Lines and offsets of the tree count in it. */
  source: string;
  context: ReadingContext;
  problems: Problem[];
  holes: Hole[];
  images: ImageUse[];
  links: LinkUse[];
  /** Labels that stand beside what they name, by the offset at which that begins. */
  labels: Map<number, PlacedLabel[]>;
  /** Paragraphs, by their offsets, that a label makes figures. */
  figures: Set<number>;
  /** What has a number or a name, by the offset at which it begins. */
  items: Map<number, Item>;
  /** Ids of elements of raw HTML, as they are in the output. */
  ids: string[];
  /** Ids that authors gave headings, by the offset of the heading. */
  headingIds: Map<number, PlacedLabel>;
  /** The text of a first heading that was left out, or that is the first thing. */
  title: Template | null;
  /** Marks of footnotes that no footnote has. */
  unknownFootnotes: PlacedLabel[];
  /** Languages of code that nobody knows. */
  unknownLanguages: PlacedLabel[];
  /** Definitions of links, in their order. */
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

/** Adds a hole and gives the sign that stands for it. */
export function addHole(state: BlockState, hole: Hole): string {
  state.holes.push(hole);
  return holeSign(state.holes.length - 1);
}

/** Records a fault of the block, with what mends it where there is such. */
export function report<Code extends ProblemCode>(
  state: BlockState,
  code: Code,
  parameters: ProblemParameters<Code>,
  place: Position | undefined,
  fix?: Fix,
): void {
  state.problems.push(makeProblem(code, parameters, placeOf(place), fix));
}
