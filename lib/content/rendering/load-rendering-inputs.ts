import { database, type Queryable } from '@/lib/db/database';
import { sha256 } from '@/lib/kernel/ids';
import { findCrossReferences } from '@/lib/markdown/references/find-cross-references';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import { loadAliases, withAliases } from '../headings/stored-aliases';
import { loadExternalLabels } from '../labels/load-external-labels';
import type { ArticleSource, RenderingInputs } from './render-source';
import { usedSettings } from './used-settings';

/**
 * What the rendering of these texts depends on besides them: the site's macros, sources and citation style as far as they can
 * matter, and the labels of the public articles that they name. Heading aliases are the published version's and are not here.
 */
export async function loadRenderingInputs(
  { markdown, excerpt }: Pick<ArticleSource, 'markdown' | 'excerpt'>,
  queryable: Queryable = database(),
): Promise<RenderingInputs> {
  const text = `${markdown}\n\n${excerpt}`;
  const externalLabels = await loadExternalLabels(queryable, findCrossReferences(text));
  return {
    ...(/[\\@]/.test(text) && usedSettings(await readRenderingSettings(queryable), text)),
    ...(Object.keys(externalLabels).length > 0 && { externalLabels }),
  };
}

/** What the rendering of a public article's texts depends on besides them. */
export async function loadPublishedInputs(
  articleId: string,
  texts: Pick<ArticleSource, 'markdown' | 'excerpt'>,
  queryable: Queryable = database(),
): Promise<RenderingInputs> {
  return withAliases(await loadRenderingInputs(texts, queryable), await loadAliases(queryable, articleId));
}

/** Names these inputs: equal hashes mean equal renderings of one source by one engine. Empty when there is none. */
export function hashInputs(inputs: RenderingInputs): string {
  return Object.keys(inputs).length === 0 ? '' : sha256(JSON.stringify(inOrder(inputs)));
}

/** The order of keys means nothing. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}
