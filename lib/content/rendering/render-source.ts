import { sha256 } from '@/lib/kernel/ids';
import { articleLanguage } from '@/lib/kernel/language';
import { processCache } from '@/lib/kernel/process-cache';
import type { Rendering, RenderOptions } from '@/lib/markdown/rendering';
import { isAsUrgent, type RenderPriority } from './pool/render-queue';
import { wasCut } from './pool/render-unrendered';
import { renderInPool } from './render-in-pool';

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

/** Renderings that are being made, so that nobody asks for one of them again. */
const inHand = new Map<string, { rendering: Promise<Rendering>; priority: RenderPriority }>();

/**
 * Renders an article in the rendering threads; its excerpt is the author's own where there is one. The last renderings are
 * kept, because a save, the preview of the saved text and its publication ask for the same one within seconds. One that was cut
 * short by its limits is not: the next try may find the machine less busy.
 */
export async function renderSource(
  source: ArticleSource,
  priority: RenderPriority = 'interactive',
): Promise<Rendering> {
  const { title, language, excerpt, markdown, inputs } = source;
  const key = sha256(JSON.stringify([title, language, excerpt, markdown, inputs]));
  const kept = processCache<Rendering>('renderings');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const other = inHand.get(key);
  // One that is less urgent may stand behind many others.
  if (other !== undefined && isAsUrgent(other.priority, priority)) return other.rendering;
  const rendering = render(source, priority);
  inHand.set(key, { rendering, priority });
  try {
    const made = await rendering;
    if (!wasCut(made)) kept.set(key, made);
    return made;
  } finally {
    if (inHand.get(key)?.rendering === rendering) inHand.delete(key);
  }
}

async function render(source: ArticleSource, priority: RenderPriority): Promise<Rendering> {
  const { title, language, excerpt, markdown, inputs } = source;
  const { headingAliases = {}, ...shared } = inputs;
  const options = { ...shared, language: articleLanguage(language) };
  const rendering = await renderInPool(markdown, { ...options, title, headingAliases }, priority);
  if (excerpt === '') return rendering;
  const summary = { ...options, excerptLength: Number.POSITIVE_INFINITY };
  const { excerptHtml, excerptText, references } = await renderInPool(excerpt, summary, priority);
  // What the summary refers to is shown as well, and has to follow as what the text refers to does.
  return { ...rendering, excerptHtml, excerptText, references: [...rendering.references, ...references] };
}
