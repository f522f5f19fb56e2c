import { sha256 } from '@/lib/kernel/ids';
import { articleLanguage } from '@/lib/kernel/language';
import { processCache } from '@/lib/kernel/process-cache';
import type { Rendering, RenderOptions } from '@/lib/markdown/rendering';
import { isAsUrgent, type RenderPriority } from './pool/render-queue';
import { wasTruncated } from './pool/render-unrendered';
import { renderInPool } from './render-in-pool';

/** The inputs of a rendering besides the article's texts (see load-rendering-inputs.ts). */
export type RenderingInputs = Pick<
  RenderOptions,
  'macros' | 'packages' | 'bibliography' | 'citationStyle' | 'externalLabels' | 'headingAliases'
>;

/** All inputs of the rendering of an article. */
export interface ArticleSource {
  title: string;
  language: string;
  /** The author's summary in Markdown; empty: the excerpt is generated from the text. */
  excerpt: string;
  markdown: string;
  inputs: RenderingInputs;
}

/** Renderings in progress, so that equal requests share one. */
const renderingsInProgress = new Map<string, { rendering: Promise<Rendering>; priority: RenderPriority }>();

/**
 * Renders an article in the rendering threads; its excerpt is the author's summary if there is one. The last renderings are
 * cached, because a save, the preview of the saved text and its publication need the same one within seconds. A rendering that was
 * cut short by its limits is not cached: the machine may be less busy at the next attempt.
 */
export async function renderSource(
  source: ArticleSource,
  priority: RenderPriority = 'interactive',
): Promise<Rendering> {
  const { title, language, excerpt, markdown, inputs } = source;
  const key = sha256(JSON.stringify([title, language, excerpt, markdown, inputs]));
  const renderingCache = processCache<Rendering>('renderings');
  const known = renderingCache.get(key);
  if (known !== undefined) return known;
  const running = renderingsInProgress.get(key);
  // A less urgent one may be queued behind many others.
  if (running !== undefined && isAsUrgent(running.priority, priority)) return running.rendering;
  const rendering = render(source, priority);
  renderingsInProgress.set(key, { rendering, priority });
  try {
    const made = await rendering;
    if (!wasTruncated(made)) renderingCache.set(key, made);
    return made;
  } finally {
    if (renderingsInProgress.get(key)?.rendering === rendering) renderingsInProgress.delete(key);
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
  // References of the summary are shown too, and must be kept up to date like those of the text.
  return { ...rendering, excerptHtml, excerptText, references: [...rendering.references, ...references] };
}
