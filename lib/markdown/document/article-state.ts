import type { VFile } from 'vfile';
import type { FormulaSession } from '../formula/formula-session';
import type { FormulaCount, ImageUse, LinkUse, Problem, Reference, RenderOptions } from '../rendering';
import type { TexLine } from '../syntax/math-nodes';
import type { LabelRegistry } from './label-registry';

/** What the plugins of one rendering share: it travels on the file, so that the processors themselves stay stateless. */
export interface ArticleState {
  /** The source as typed. The file's value differs from it in single characters (see protect-table-pipes). */
  source: string;
  options: RenderOptions;
  problems: Problem[];
  labels: LabelRegistry;
  references: Reference[];
  images: ImageUse[];
  links: LinkUse[];
  formulas: FormulaCount;
  session: FormulaSession;
  /** Where the TeX of a formula stands, by the offset at which its node starts. */
  texLines: Map<number, TexLine[]>;
  /** Offsets at which formulas start that have no closing mark. */
  unclosed: Set<number>;
  /** Offsets of paragraphs that a label makes figures. */
  figures: Set<number>;
  /** The first heading's text, when it is the article's first element. */
  title: string | null;
  /** Stand-in for `|` inside formulas, when one was needed. */
  pipe: string | null;
}

declare module 'vfile' {
  interface DataMap {
    article: ArticleState;
  }
}

/** The state of the rendering that the file belongs to. Throws when the file was not made by `renderArticle`. */
export function articleState(file: VFile): ArticleState {
  const state = file.data.article;
  if (state === undefined) throw new TypeError('This plugin runs inside renderArticle only.');
  return state;
}
