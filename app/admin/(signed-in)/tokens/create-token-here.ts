'use server';

import { revalidatePath } from 'next/cache';
import { requestActor } from '@/app/actor';
import { createToken } from '@/lib/accounts/create-token';
import { tokenInput } from '@/lib/contract/account';
import type { FormState } from '../../form/form-state';
import { submitForm } from '../../form/submit-form';

/** Creates a token of the signed-in person; its text is returned only once. */
export async function createTokenHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: tokenInput,
    input: { name: form.get('name'), scopes: form.getAll('scopes') },
    run: async (input) => {
      const { id, token } = await createToken(await requestActor(), input);
      revalidatePath('/admin/tokens');
      return { created: { id, secret: token } };
    },
  });
}
