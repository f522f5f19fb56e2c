'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requestActor } from '@/app/actor';
import { revokeToken } from '@/lib/accounts/revoke-token';
import { adminText } from '../../admin-locale';
import type { FormState } from '../../form/form-state';
import { submitForm } from '../../form/submit-form';

/** Revokes a token permanently. */
export async function revokeTokenHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: z.strictObject({ id: z.string().min(1), name: z.string() }),
    input: { id: form.get('id'), name: form.get('name') },
    run: async ({ id, name }) => {
      await revokeToken(await requestActor(), id);
      revalidatePath('/admin/tokens');
      return { message: (await adminText())('tokens.revoked', { name }) };
    },
  });
}
