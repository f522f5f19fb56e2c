'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requestActor } from '@/app/actor';
import { updateTag } from '@/lib/content/update-tag';
import { tagChanges } from '@/lib/contract/tag';
import { adminText } from '../../../admin-locale';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Saves a tag's name, address and description; redirects to a new address. */
export async function saveTag(_previous: FormState, form: FormData): Promise<FormState> {
  const slug = String(form.get('tag') ?? '');
  const state = await submitForm(form, {
    schema: tagChanges,
    input: { name: form.get('name'), slug: form.get('slug'), description: form.get('description') },
    run: async (changes) => {
      const tag = await updateTag(await requestActor(), { slug, version: Number(form.get('version')), changes });
      revalidatePath('/admin/tags', 'layout');
      if (tag.slug !== slug) redirect(`/admin/tags/${encodeURIComponent(tag.slug)}`);
      return { version: tag.version, message: (await adminText())('common.saved') };
    },
  });
  // Also after a stale attempt: the page then shows the stored values next to the typed ones.
  revalidatePath('/admin/tags', 'layout');
  return state;
}
