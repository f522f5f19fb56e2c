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

/** The result of a change, with a message; if it succeeded, with the article's new version. */
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

/** Changes the state of an article if it is still at `version`; a change that breaks references of other articles needs `allowDangling`. */
export async function changeArticle(values: z.input<typeof stateChangeInput>): Promise<ChangeResult> {
  return reported(stateChangeInput, values, async ({ change, ...article }) => {
    const { version, title, status } = await operations[change](await requestActor(), article);
    const happened = change === 'publish' && status === 'scheduled' ? 'schedule' : change;
    return { version, message: (await adminText())(`articleDone.${happened}`, { title }) };
  });
}

/** Undoes a change (see undoOf); `version` is the one after the change. */
export async function undoArticleChange(values: { id: string; version: number } & Undo): Promise<ChangeResult> {
  return reported(stateUndoInput, values, async ({ id, version, unpublish, restore, publishAt }) => {
    const actor = await requestActor();
    const message = (await adminText())('articleDone.undone');
    if (unpublish) return { message, version: (await unpublishArticle(actor, { id, version })).version };
    const restored = restore ? await restoreArticle(actor, { id }) : { version };
    if (publishAt === undefined) return { message, version: restored.version };
    const published = await publishArticle(actor, { id, version: restored.version, publishedAt: new Date(publishAt) });
    return { message, version: published.version };
  });
}

/** Throws for input that no button can send; errors of the operation are returned as a message, with their status. */
async function reported<Input>(
  schema: z.ZodType<Input>,
  values: unknown,
  run: (input: Input) => Promise<{ version: number; message: string }>,
): Promise<ChangeResult> {
  return runAction(async () => {
    const input = schema.parse(values);
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
