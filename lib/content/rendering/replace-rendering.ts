import { actorLabel, systemActor } from '@/lib/accounts/actor';
import type { Transaction } from '@/lib/db/database';
import { recordEvent } from '@/lib/events/record-event';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import type { Rendering } from '@/lib/markdown/rendering';
import { storeRendering } from './store-rendering';

const renderer = systemActor('renderer');

/**
 * Replaces the rendering of a published version; its revision, date and version are unchanged. `inputs` is the hash of the rendering's
 * inputs. Returns false, without a change, if this revision is no longer public.
 */
export async function replaceRendering(
  tx: Transaction,
  { articleId, revisionId }: { articleId: string; revisionId: string },
  rendering: Rendering,
  inputs: string,
): Promise<boolean> {
  const { excerptHtml, excerptText, wordCount, readingMinutes } = rendering;
  const { count } = await tx.publishedVersion.updateMany({
    where: { articleId, revisionId },
    data: { excerptHtml, excerptText, wordCount, readingMinutes },
  });
  if (count === 0) return false;
  await storeRendering(tx, revisionId, rendering, { inputs, replaces: true });
  const event = { type: 'article.rerendered', subjectId: articleId, actor: actorLabel(renderer) };
  await recordEvent(tx, { ...event, data: { engineVersion } });
  return true;
}
