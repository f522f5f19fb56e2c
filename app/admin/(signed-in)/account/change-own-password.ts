'use server';

import { requestActor } from '@/app/actor';
import { changePassword } from '@/lib/accounts/change-password';
import { changePasswordInput } from '@/lib/contract/account';
import { adminText } from '../../admin-locale';
import type { FormState } from '../../form/form-state';
import { submitForm } from '../../form/submit-form';
import { sessionSecret } from '../../session';

/** Changes the signed-in person's password; this session is kept. */
export async function changeOwnPassword(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: changePasswordInput,
    input: { currentPassword: form.get('currentPassword'), newPassword: form.get('newPassword') },
    run: async (input) => {
      await changePassword(await requestActor(), input, await sessionSecret());
      return { message: (await adminText())('account.passwordChanged') };
    },
  });
}
