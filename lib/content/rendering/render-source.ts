import { sha256 } from '@/lib/kernel/ids';
import { renderArticle } from '@/lib/markdown/render-article';
import type { Rendering, RenderOptions } from '@/lib/markdown/rendering';

/** What a rendering depends on besides the article's own texts (see load-rendering-inputs.ts). */
export type RenderingInputs = Pick<
  RenderOptions,
  'macros' | 'bibliography' | 'citationStyle' | 'externalLabels' | 'headingAliases'
>;

/** What the rendering of an article depends on. */
export interface ArticleSource {
  title: string;
  language: string;
  /** The author's own summary in Markdown; empty: the excerpt is made from the text. */
  excerpt: string;
  markdown: string;
  inputs: RenderingInputs;
}

const kept = new Map<string, Promise<Rendering>>();
const keptAtMost = 16;

/**
 * Renders an article; its excerpt is the author's own where there is one. The last few renderings are kept, because a save,
 * the preview of the saved text and its publication ask for the same one within seconds.
 */
export function renderSource(source: ArticleSource): Promise<Rendering> {
  const { title, language, excerpt, markdown, inputs } = source;
  const key = sha256(JSON.stringify([title, language, excerpt, markdown, inputs]));
  const rendering = kept.get(key) ?? render(source);
  kept.delete(key);
  kept.set(key, rendering);
  rendering.catch(() => kept.delete(key));
  const oldest = kept.keys().next();
  if (kept.size > keptAtMost && !oldest.done) kept.delete(oldest.value);
  return rendering;
}

async function render({ title, language, excerpt, markdown, inputs }: ArticleSource): Promise<Rendering> {
  const { headingAliases = {}, ...shared } = inputs;
  const options = { ...shared, language: articleLanguage(language) };
  const rendering = await renderArticle(markdown, { ...options, title, headingAliases });
  if (excerpt === '') return rendering;
  const { excerptHtml, excerptText } = await renderArticle(excerpt, {
    ...options,
    excerptLength: Number.POSITIVE_INFINITY,
  });
  return { ...rendering, excerptHtml, excerptText };
}

/** The stored language code as the closed set that it is written from. */
export function articleLanguage(stored: string): 'zh' | 'en' {
  return stored === 'zh' ? 'zh' : 'en';
}
