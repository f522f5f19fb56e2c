import type { Language } from '@/lib/kernel/language';
import type { Problem, RenderOptions } from '@/lib/markdown/rendering';
import type { BlockPatch } from './block-patch';

/** What a text is rendered with besides itself. */
export type PreviewInputs = Pick<RenderOptions, 'macros' | 'bibliography' | 'citationStyle' | 'externalLabels'>;

/** What the editor asks of the preview worker. A later request makes an earlier one void. */
export interface PreviewRequest {
  id: number;
  source: string;
  language: Language;
  title: string;
  inputs: PreviewInputs;
}

/** Figures of a text, for the line under the editor. */
export interface TextFigures {
  characters: number;
  words: number;
  formulas: number;
  readingMinutes: number;
}

/** What the worker answers: the change since its last answer, and what it found out about the source of request `id`. */
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
