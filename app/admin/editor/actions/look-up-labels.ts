'use server';

import { requestActor } from '@/app/actor';
import { runAction } from '@/app/run-action';
import { findLabels } from '@/lib/content/find-labels';
import { labelNames } from '@/lib/contract/article';
import type { ExternalLabel } from '@/lib/markdown/rendering';

/** The labels of public articles with these names (`slug#label`), for the preview. Throws for more than 500 names. */
export async function lookUpLabels(names: string[]): Promise<Record<string, ExternalLabel>> {
  return runAction(async () => findLabels(await requestActor(), labelNames.parse(names)));
}
