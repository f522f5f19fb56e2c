'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requestActor } from '@/app/actor';
import { mergeTags } from '@/lib/content/merge-tags';
import { slug } from '@/lib/contract/scalars';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Merges one tag into another and shows that one. */
export async function mergeTagHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: z.strictObject({ from: z.string().min(1), into: z.string().min(1).pipe(slug) }),
    input: { from: form.get('from'), into: form.get('into') },
    run: async (input) => {
      await mergeTags(await requestActor(), input);
      revalidatePath('/admin', 'layout');
      redirect(`/admin/tags/${encodeURIComponent(input.into)}`);
    },
  });
}
