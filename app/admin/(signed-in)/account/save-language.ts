'use server';

import { revalidatePath } from 'next/cache';
import { updatePerson } from '@/lib/accounts/update-person';
import { personChanges } from '@/lib/contract/account';
import { adminText } from '../../admin-locale';
import type { FormState } from '../../form/form-state';
import { submitForm } from '../../form/submit-form';
import { signedInPerson } from '../../signed-in-person';

/** Saves the signed-in person's interface language; none chosen: the site's. */
export async function saveLanguage(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: personChanges,
    input: { language: form.get('language') || null },
    run: async (changes) => {
      const actor = await signedInPerson();
      await updatePerson(actor, { personId: actor.personId, changes });
      revalidatePath('/admin', 'layout');
      return { message: (await adminText())('account.languageSaved') };
    },
  });
}
