import { database } from '@/lib/db/database';
import { processCache } from '@/lib/kernel/process-cache';
import { readRenderingSettings } from '@/lib/site/read-rendering-settings';
import type { WorkingSummary } from './present-working-copy';
import { renderWorkingCopy } from './render-working-copy';
import type { WorkingRow } from './working-row';

const summaryCache = () => processCache<WorkingSummary>('working-summaries');

/**
 * The excerpts and word counts of working copies by article. They are stored for published versions only, so a working copy is
 * rendered when it is first listed in its current version with the current rendering settings, one after the other; only the texts
 * of those are read, in one query.
 */
export async function readSummaries(rows: readonly WorkingRow[]): Promise<Map<string, WorkingSummary>> {
  const summaries = new Map<string, WorkingSummary>();
  const unknown: string[] = [];
  const settings = (await readRenderingSettings()).version;
  for (const { id, version } of rows) {
    const summary = summaryCache().get(keyOf(id, version, settings));
    if (summary) summaries.set(id, summary);
    else unknown.push(id);
  }
  if (unknown.length > 0) await addRendered(summaries, unknown, settings);
  return summaries;
}

async function addRendered(
  summaries: Map<string, WorkingSummary>,
  ids: readonly string[],
  settings: number,
): Promise<void> {
  const copies = await database().workingCopy.findMany({
    where: { articleId: { in: [...ids] } },
    select: {
      articleId: true,
      title: true,
      language: true,
      excerpt: true,
      markdown: true,
      article: { select: { version: true } },
    },
  });
  for (const { articleId, article, ...source } of copies) {
    const { excerptHtml, excerptText, wordCount, readingMinutes } = await renderWorkingCopy(source);
    const summary = { excerptHtml, excerptText, wordCount, readingMinutes };
    summaries.set(articleId, summary);
    summaryCache().set(keyOf(articleId, article.version, settings), summary);
  }
}

function keyOf(articleId: string, version: number, settings: number): string {
  return `${articleId}:${version}:${settings}`;
}
