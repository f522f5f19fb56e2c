'use server';

import { requestActor } from '@/app/actor';
import { resetPassword } from '@/lib/accounts/reset-password';
import { resetPasswordInput } from '@/lib/contract/account';
import { adminText } from '../../../admin-locale';
import type { FormState } from '../../../form/form-state';
import { submitForm } from '../../../form/submit-form';

/** Sets a new password for a person. */
export async function resetPasswordHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: resetPasswordInput,
    input: { personId: form.get('personId'), newPassword: form.get('newPassword') },
    run: async (input) => {
      await resetPassword(await requestActor(), input);
      return { message: (await adminText())('people.reset', { name: String(form.get('name') ?? '') }) };
    },
  });
}
