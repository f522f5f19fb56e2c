import type { Queryable } from '@/lib/db/database';
import type { CrossReference } from '@/lib/markdown/references/find-cross-references';
import { namesOfFragment } from '@/lib/markdown/references/names-of-fragment';
import type { ExternalLabel } from '@/lib/markdown/rendering';
import { externalLabel } from './external-label';
import { findPublicArticles, type PublicArticleName } from './find-public-articles';
import { findLabel, indexLabels, type LabelIndex } from './label-index';

/** References per query; databases limit the parameters of a query. */
const chunkSize = 200;

/**
 * The labels of public articles that these references name, by `slug#label` as written. A former slug or heading id
 * resolves to the current one. Only published versions are read, so nothing unpublished is returned.
 */
export async function loadExternalLabels(
  queryable: Queryable,
  references: readonly CrossReference[],
): Promise<Record<string, ExternalLabel>> {
  const labels: Record<string, ExternalLabel> = {};
  for (let start = 0; start < references.length; start += chunkSize) {
    Object.assign(labels, await loadChunk(queryable, references.slice(start, start + chunkSize)));
  }
  return labels;
}

async function loadChunk(queryable: Queryable, references: readonly CrossReference[]) {
  const articles = await findPublicArticles(
    queryable,
    references.map(({ article }) => article),
  );
  const indexes = await loadIndexes(
    queryable,
    [...articles.values()],
    references.map(({ label }) => label),
  );
  const found = references.flatMap(({ article: slug, label: name }) => {
    const article = articles.get(slug);
    const index = article && indexes.get(article.articleId);
    const label = index && findLabel(index, name);
    return article && label ? [[`${slug}#${name}`, externalLabel(article, label)] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The label indexes of these articles, restricted to labels that may match these names. */
async function loadIndexes(
  queryable: Queryable,
  articles: readonly PublicArticleName[],
  wantedNames: readonly string[],
): Promise<Map<string, LabelIndex>> {
  const names = [...new Set(wantedNames.flatMap(namesOfFragment))];
  const articleIds = [...new Set(articles.map(({ articleId }) => articleId))];
  if (articleIds.length === 0) return new Map();
  const aliases = await queryable.headingAlias.findMany({
    where: { articleId: { in: articleIds }, alias: { in: names } },
  });
  const anchors = aliases.map(({ heading }) => heading);
  const labels = await queryable.label.findMany({
    where: {
      revisionId: { in: [...new Set(articles.map(({ revisionId }) => revisionId))] },
      OR: [{ name: { in: names } }, { anchor: { in: anchors } }],
    },
    orderBy: [{ line: 'asc' }, { name: 'asc' }],
  });
  return new Map(
    articles.map(({ articleId, revisionId }) => {
      const articleAliases = aliases.filter((row) => row.articleId === articleId);
      const former = new Map(articleAliases.map(({ alias, heading }) => [alias, heading] as const));
      return [
        articleId,
        indexLabels(
          labels.filter((row) => row.revisionId === revisionId),
          former,
        ),
      ] as const;
    }),
  );
}
