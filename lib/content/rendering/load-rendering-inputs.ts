import { database, type Queryable } from '@/lib/db/database';
import { sha256 } from '@/lib/kernel/ids';
import { findCrossReferences } from '@/lib/markdown/references/find-cross-references';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import { loadAliases, withAliases } from '../headings/stored-aliases';
import { loadExternalLabels } from '../labels/load-external-labels';
import type { ArticleSource, RenderingInputs } from './render-source';
import { usedSettings } from './used-settings';

/**
 * The inputs of the rendering of these texts besides the texts: the site's macros, sources and citation style as far as they can
 * matter, and the labels of the public articles that they name. Heading aliases belong to the published version and are not included.
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

/** The inputs of the rendering of a public article's texts besides the texts. */
export async function loadPublishedInputs(
  articleId: string,
  texts: Pick<ArticleSource, 'markdown' | 'excerpt'>,
  queryable: Queryable = database(),
): Promise<RenderingInputs> {
  return withAliases(await loadRenderingInputs(texts, queryable), await loadAliases(queryable, articleId));
}

/** The hash of these inputs: equal hashes mean equal renderings of a source by the same engine. Empty if there are no inputs. */
export function hashInputs(inputs: RenderingInputs): string {
  return Object.keys(inputs).length === 0 ? '' : sha256(JSON.stringify(inOrder(inputs)));
}

/** Sorts keys, whose order is not significant. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}
