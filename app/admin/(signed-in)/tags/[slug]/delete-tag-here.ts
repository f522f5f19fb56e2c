'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requestActor } from '@/app/actor';
import { deleteTag } from '@/lib/content/delete-tag';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Deletes an unused tag and returns to the list. */
export async function deleteTagHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: z.strictObject({ slug: z.string().min(1) }),
    input: { slug: form.get('slug') },
    run: async ({ slug }) => {
      await deleteTag(await requestActor(), slug);
      revalidatePath('/admin/tags', 'layout');
      redirect('/admin/tags');
    },
  });
}
