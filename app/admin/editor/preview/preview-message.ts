import type { Language } from '@/lib/kernel/language';
import type { Problem, RenderOptions } from '@/lib/markdown/rendering';
import type { BlockPatch } from './block-patch';

/** The inputs of a rendering besides the text. */
export type PreviewInputs = Pick<
  RenderOptions,
  'macros' | 'packages' | 'bibliography' | 'citationStyle' | 'externalLabels'
>;

/** A request to the preview worker. A later request supersedes an earlier one. */
export interface PreviewRequest {
  id: number;
  source: string;
  language: Language;
  title: string;
  inputs: PreviewInputs;
}

/** Counts of a text, for the line below the editor. */
export interface TextFigures {
  characters: number;
  words: number;
  formulas: number;
  readingMinutes: number;
}

/** The worker's answer: the change since its last answer, and the results for the source of request `id`. */
export type PreviewAnswer =
  | {
      kind: 'rendered';
      id: number;
      patch: BlockPatch;
      /** The length of the HTML of all blocks in characters. */
      size: number;
      problems: Problem[];
      figures: TextFigures;
      headingTitle: string | null;
    }
  | { kind: 'failed'; id: number; message: string };
