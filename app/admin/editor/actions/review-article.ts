'use server';

import { requestActor } from '@/app/actor';
import { runAction } from '@/app/run-action';
import type { DanglingReferences } from '@/lib/content/references/find-dangling';
import { reviewPublication } from '@/lib/content/review-publication';
import { reviewInput } from '@/lib/contract/article';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';

/**
 * The public articles whose references publishing the saved text would leave dangling; empty when they cannot be determined:
 * publishing checks again.
 */
export async function reviewArticle(id: string): Promise<DanglingReferences[]> {
  return runAction(async () => {
    const input = reviewInput.parse({ id });
    try {
      return (await reviewPublication(await requestActor(), input)).dangling;
    } catch (error) {
      if (!isScholiumError(error)) log().error({ err: error }, 'a publication could not be reviewed');
      return [];
    }
  });
}
