import type { Rendering } from '@/lib/markdown/rendering';
import { loadRenderingInputs } from '../rendering/load-rendering-inputs';
import { type ArticleSource, renderSource } from '../rendering/render-source';

/** The texts of an article as they are stored. */
export type ArticleTexts = Omit<ArticleSource, 'inputs'>;

/** Renders texts with the current settings of the site and the current labels of the articles that they name. */
export async function renderWorkingCopy({ title, language, excerpt, markdown }: ArticleTexts): Promise<Rendering> {
  const inputs = await loadRenderingInputs({ markdown, excerpt });
  return renderSource({ title, language, excerpt, markdown, inputs });
}
