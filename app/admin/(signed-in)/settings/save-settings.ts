'use server';

import { revalidatePath } from 'next/cache';
import { requestActor } from '@/app/actor';
import { siteChanges } from '@/lib/contract/site';
import { updateSite } from '@/lib/site/update-site';
import { adminText } from '../../admin-locale';
import type { FormState } from '../../form/form-state';
import { numberOf } from '../../form/number-of';
import { submitForm } from '../../form/submit-form';

/** Saves the site's settings, based on the version that the form was filled from. */
export async function saveSettings(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm(form, {
    schema: siteChanges,
    input: {
      name: form.get('name'),
      description: form.get('description'),
      language: form.get('language'),
      timeZone: form.get('timeZone'),
      pageSize: numberOf(form.get('pageSize')),
      publishSources: form.get('publishSources') !== null,
    },
    run: async (changes) => {
      const { version } = await updateSite(await requestActor(), { version: Number(form.get('version')), changes });
      return { version, message: (await adminText())('common.saved') };
    },
  });
  // Also after a stale attempt: the page then shows the stored values next to the typed ones.
  revalidatePath('/admin', 'layout');
  return state;
}
