import type { Transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import type { Rendering } from '@/lib/markdown/rendering';
import type { WorkingSource } from '../working/working-row';

/** The date of a publication: `month` is `YYYY-MM` in the site's time zone, `version` the article's new version. */
export interface Dating {
  date: Date;
  month: string;
  version: number;
}

/** Replaces the published version with the working copy in `row`. */
export async function replacePublishedVersion(
  tx: Transaction,
  row: WorkingSource,
  revisionId: string,
  rendering: Rendering,
  dating: Dating,
): Promise<void> {
  const articleId = row.id;
  const { tags, authors } = row.workingCopy;
  if (row.publishedVersion) await tx.publishedVersion.deleteMany({ where: { articleId } });
  await tx.publishedVersion.createMany({ data: [publishedRow(row, revisionId, rendering, dating)] });
  const publishedAt = dating.date;
  const tagRows = tags.map(({ tag }, position) => ({ articleId, tagId: tag.id, position, publishedAt }));
  if (tagRows.length > 0) await tx.publishedTag.createMany({ data: tagRows });
  const authorRows = authors.map(({ person }, position) => ({ articleId, personId: person.id, position }));
  if (authorRows.length > 0) await tx.publishedAuthor.createMany({ data: authorRows });
}

/** Changes only the date of the published version. */
export async function movePublishedDate(
  tx: Transaction,
  articleId: string,
  { date, month, version }: Dating,
): Promise<void> {
  await tx.publishedVersion.updateMany({
    where: { articleId },
    data: { publishedAt: date, month, version, updatedAt: now() },
  });
  await tx.publishedTag.updateMany({ where: { articleId }, data: { publishedAt: date } });
}

function publishedRow(
  { id, workingCopy: copy }: WorkingSource,
  revisionId: string,
  rendering: Rendering,
  { date, month, version }: Dating,
) {
  return {
    articleId: id,
    revisionId,
    slug: copy.slug,
    title: copy.title,
    language: copy.language,
    excerptHtml: rendering.excerptHtml,
    excerptText: rendering.excerptText,
    publishedAt: date,
    month,
    updatedAt: now(),
    seriesId: copy.seriesId,
    seriesPosition: copy.seriesPosition,
    metadata: copy.metadata,
    wordCount: rendering.wordCount,
    readingMinutes: rendering.readingMinutes,
    version,
  };
}
