'use server';

import { revalidatePath } from 'next/cache';
import { requestActor } from '@/app/actor';
import { updatePerson } from '@/lib/accounts/update-person';
import { personChanges } from '@/lib/contract/account';
import { adminText } from '../../../admin-locale';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Disables a person, or enables them again. */
export async function setAccess(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: personChanges,
    input: { disabled: form.get('disabled') === 'yes' },
    run: async (changes) => {
      const person = await updatePerson(await requestActor(), { personId: String(form.get('id') ?? ''), changes });
      revalidatePath('/admin/people', 'layout');
      const message = person.disabledAt ? 'people.disabledNow' : 'people.enabledNow';
      return { message: (await adminText())(message, { name: person.name }) };
    },
  });
}
