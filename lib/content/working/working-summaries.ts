import { database } from '@/lib/db/database';
import { renderSource } from '../rendering/render-source';
import type { WorkingSummary } from './present-working-copy';
import type { WorkingRow } from './working-row';

const kept = new Map<string, WorkingSummary>();
const keptAtMost = 2_000;

/**
 * The excerpts and word counts of working copies by article. They are stored for published versions only, so a working copy is
 * rendered when it is first listed at a version, one after the other; its text is read for those alone, in one query.
 */
export async function readSummaries(rows: readonly WorkingRow[]): Promise<Map<string, WorkingSummary>> {
  const summaries = new Map<string, WorkingSummary>();
  const unknown: string[] = [];
  for (const { id, version } of rows) {
    const summary = kept.get(keyOf(id, version));
    if (summary) summaries.set(id, summary);
    else unknown.push(id);
  }
  if (unknown.length > 0) await addRendered(summaries, unknown);
  return summaries;
}

async function addRendered(summaries: Map<string, WorkingSummary>, ids: readonly string[]): Promise<void> {
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
    const { excerptHtml, excerptText, wordCount, readingMinutes } = await renderSource(source);
    const summary = { excerptHtml, excerptText, wordCount, readingMinutes };
    summaries.set(articleId, summary);
    keep(keyOf(articleId, article.version), summary);
  }
}

function keep(key: string, summary: WorkingSummary): void {
  kept.set(key, summary);
  const oldest = kept.keys().next();
  if (kept.size > keptAtMost && !oldest.done) kept.delete(oldest.value);
}

function keyOf(articleId: string, version: number): string {
  return `${articleId}:${version}`;
}
