'use server';

import { revalidatePath } from 'next/cache';
import { requestActor } from '@/app/actor';
import { updatePerson } from '@/lib/accounts/update-person';
import { personChanges } from '@/lib/contract/account';
import { adminText } from '../../../admin-locale';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Saves a person's details, based on the version that the form was filled from. */
export async function savePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm(form, {
    schema: personChanges,
    input: { name: form.get('name'), email: form.get('email'), role: form.get('role'), slug: form.get('slug') },
    run: async (changes) => {
      const personId = String(form.get('id') ?? '');
      const { version } = await updatePerson(await requestActor(), {
        personId,
        version: Number(form.get('version')),
        changes,
      });
      return { version, message: (await adminText())('common.saved') };
    },
  });
  // Also after a stale attempt: the page then shows the stored values next to the typed ones.
  revalidatePath('/admin', 'layout');
  return state;
}
