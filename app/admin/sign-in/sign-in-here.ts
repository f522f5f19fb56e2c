'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signIn } from '@/lib/accounts/sign-in';
import { signInInput } from '@/lib/contract/account';
import type { FormState } from '../form/form-state';
import { submitForm } from '../form/submit-form';
import { nextAddress } from '../next-address';
import { sessionSecret, startSession } from '../session';

/** Signs in with the form's e-mail address and password, and redirects to its `next`. */
export async function signInHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: signInInput,
    input: { email: form.get('email'), password: form.get('password') },
    run: async (input) => {
      const requestHeaders = await headers();
      const address = requestHeaders.get('x-client-address') ?? 'unknown';
      const previousSecret = await sessionSecret();
      await startSession(
        await signIn(input, { address, userAgent: requestHeaders.get('user-agent') ?? '', previousSecret }),
      );
      redirect(nextAddress(String(form.get('next') ?? '')));
    },
  });
}
