'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { requestActor } from '@/app/actor';
import { runAction } from '@/app/run-action';
import { setRefusalStatus } from '@/lib/answers/set-refusal-status';
import { archiveArticle } from '@/lib/content/archive-article';
import { publishArticle } from '@/lib/content/publish-article';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { restoreArticle } from '@/lib/content/restore-article';
import { trashArticle } from '@/lib/content/trash-article';
import { unpublishArticle } from '@/lib/content/unpublish-article';
import { stateChangeInput, stateUndoInput } from '@/lib/contract/article';
import { type ErrorCode, isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { adminLocale, adminText } from '../../admin-locale';
import { failedState } from '../../form/failed-state';
import type { Undo } from './article-changes';

/** What came of a change, in words; when it was done, with the article's version now. */
export type ChangeResult =
  | { done: true; version: number; message: string }
  | { done: false; code: ErrorCode; message: string; dangling: DanglingReferences[] };

const operations = {
  publish: publishArticle,
  unpublish: unpublishArticle,
  archive: archiveArticle,
  trash: trashArticle,
  restore: restoreArticle,
};

/** Does one change of state to an article, if it is still at `version`; one that breaks references of others only with `allowDangling`. */
export async function changeArticle(given: z.input<typeof stateChangeInput>): Promise<ChangeResult> {
  return reported(stateChangeInput, given, async ({ change, ...article }) => {
    const { version, title, status } = await operations[change](await requestActor(), article);
    const happened = change === 'publish' && status === 'scheduled' ? 'schedule' : change;
    return { version, message: (await adminText())(`articleDone.${happened}`, { title }) };
  });
}

/** Takes a change back (see undoOf); `version` is what the change left. */
export async function undoArticleChange(given: { id: string; version: number } & Undo): Promise<ChangeResult> {
  return reported(stateUndoInput, given, async ({ id, version, unpublish, restore, publishAt }) => {
    const actor = await requestActor();
    const message = (await adminText())('articleDone.undone');
    if (unpublish) return { message, version: (await unpublishArticle(actor, { id, version })).version };
    const restored = restore ? await restoreArticle(actor, { id }) : { version };
    if (publishAt === undefined) return { message, version: restored.version };
    const published = await publishArticle(actor, { id, version: restored.version, publishedAt: new Date(publishAt) });
    return { message, version: published.version };
  });
}

/** What none of our buttons can send is refused outright; what an operation refuses is explained in words, with its status. */
async function reported<Input>(
  schema: z.ZodType<Input>,
  given: unknown,
  run: (input: Input) => Promise<{ version: number; message: string }>,
): Promise<ChangeResult> {
  return runAction(async () => {
    const input = schema.parse(given);
    try {
      return { done: true, ...(await run(input)) };
    } catch (error) {
      if (!isScholiumError(error)) log().error({ err: error }, 'an article could not be changed');
      const { code, summary } = failedState(error, {}, await adminLocale());
      setRefusalStatus(code);
      return { done: false, code, message: summary, dangling: danglingIn(error) };
    } finally {
      revalidatePath('/admin/articles');
    }
  });
}

function danglingIn(error: unknown): DanglingReferences[] {
  const isDangling = isScholiumError(error) && error.code === 'references_would_dangle';
  return isDangling ? (error.details.articles as DanglingReferences[]) : [];
}
