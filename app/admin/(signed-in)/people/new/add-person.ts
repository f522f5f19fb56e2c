'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requestActor } from '@/app/actor';
import { createPerson } from '@/lib/accounts/create-person';
import { personInput } from '@/lib/contract/account';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Adds a person who can sign in at once. */
export async function addPerson(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: personInput,
    input: {
      name: form.get('name'),
      email: form.get('email'),
      role: form.get('role'),
      slug: form.get('slug') || undefined,
      password: form.get('password'),
    },
    run: async (input) => {
      await createPerson(await requestActor(), input);
      revalidatePath('/admin/people');
      redirect('/admin/people');
    },
  });
}
