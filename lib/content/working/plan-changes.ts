import { isDeepStrictEqual } from 'node:util';
import type { ArticleChanges } from '@/lib/contract/article';
import type { Transaction } from '@/lib/db/database';
import { resolveSeries } from '../series/resolve-series';
import { claimSlug } from '../slugs/claim-slug';
import { resolveTags } from '../tags/resolve-tags';
import type { WorkingSource } from './working-row';

type Copy = WorkingSource['workingCopy'];

/** The columns of a working copy that a save may write. */
export type CopyColumns = Partial<
  Pick<
    Copy,
    'slug' | 'title' | 'language' | 'excerpt' | 'markdown' | 'publishedAt' | 'seriesId' | 'seriesPosition' | 'metadata'
  >
>;

/**
 * The effective changes: the columns that differ, and the tags in their new order if tags were given. Creates unknown tags and
 * series, and claims a new slug.
 */
export async function planChanges(
  tx: Transaction,
  { id, workingCopy }: WorkingSource,
  changes: ArticleChanges,
): Promise<{ columns: CopyColumns; tagIds: string[] | undefined }> {
  const requestedColumns = {
    ...textColumns(changes),
    ...metadataColumn(workingCopy, changes),
    ...(await seriesColumns(tx, workingCopy, changes)),
  };
  const entries = Object.entries(requestedColumns).filter(
    ([name, value]) => !isDeepStrictEqual(value, workingCopy[name as keyof Copy]),
  );
  const columns: CopyColumns = Object.fromEntries(entries);
  if (columns.slug !== undefined) await claimSlug(tx, columns.slug, id);
  const tagIds = changes.tags && (await resolveTags(tx, changes.tags)).map((tag) => tag.id);
  return { columns, tagIds };
}

function textColumns(changes: ArticleChanges): CopyColumns {
  const { slug, title, language, excerpt, markdown, publishedAt } = changes;
  const givenColumns = Object.entries({ slug, title, language, excerpt, markdown, publishedAt }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(givenColumns);
}

/** Equal JSON is not a change, regardless of the order of keys. */
function metadataColumn(copy: Copy, { metadata }: ArticleChanges): CopyColumns {
  if (metadata === undefined || isDeepStrictEqual(metadata, JSON.parse(copy.metadata))) return {};
  return { metadata: JSON.stringify(metadata) };
}

/** A position belongs to its series: leaving the series clears it, and without a series there is none. */
async function seriesColumns(
  tx: Transaction,
  copy: Copy,
  { series, seriesPosition }: ArticleChanges,
): Promise<CopyColumns> {
  if (series === null) return { seriesId: null, seriesPosition: null };
  const seriesId = series === undefined ? copy.seriesId : await resolveSeries(tx, series);
  if (seriesId === null) return {};
  const keptPosition = seriesId === copy.seriesId ? copy.seriesPosition : null;
  return { seriesId, seriesPosition: seriesPosition === undefined ? keptPosition : seriesPosition };
}
