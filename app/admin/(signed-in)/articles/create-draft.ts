'use server';

import { redirect } from 'next/navigation';
import { runAction } from '@/app/run-action';
import { createArticle } from '@/lib/content/create-article';
import { adminText } from '../../admin-locale';
import { signedInPerson } from '../../signed-in-person';

/** Creates an empty draft and opens it in the editor. */
export async function createDraft(): Promise<void> {
  await runAction(async () => {
    const [actor, t] = await Promise.all([signedInPerson(), adminText()]);
    const { id } = await createArticle(actor, { title: t('articles.untitled'), markdown: '' });
    redirect(`/admin/articles/${id}`);
  });
}
