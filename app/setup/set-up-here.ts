'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { sessionActor } from '@/lib/accounts/session-actor';
import { setUpInput } from '@/lib/contract/site';
import type { Language } from '@/lib/kernel/language';
import { log } from '@/lib/kernel/log';
import { setUpSite } from '@/lib/site/set-up-site';
import { createSampleArticle } from '@/lib/transfer/create-sample-article';
import { seedDemo } from '@/lib/transfer/seed-demo';
import type { FormState } from '../admin/form/form-state';
import { submitForm } from '../admin/form/submit-form';
import { startSession } from '../admin/session';

const fields = ['siteName', 'language', 'timeZone', 'name', 'email', 'password'] as const;

/** Creates the site and its owner, signs in the owner, and redirects to the sample article in the editor. */
export async function setUpHere(_previous: FormState, form: FormData): Promise<FormState> {
  return submitForm(form, {
    schema: setUpInput,
    input: {
      ...Object.fromEntries(fields.map((field) => [field, form.get(field)])),
      demoContent: form.get('demoContent') !== null,
    },
    run: async (input) => {
      const session = await setUpSite(String(form.get('token') ?? ''), input);
      await startSession(session);
      redirect(await firstPage(session.sessionSecret, input));
    },
  });
}

/** The site exists at this point: an error with its first articles is logged and must not look like a failed set-up. */
async function firstPage(sessionSecret: string, input: { language: Language; demoContent: boolean }): Promise<string> {
  const actor = await sessionActor(sessionSecret);
  if (input.demoContent) {
    after(() =>
      seedDemo(actor).catch((error: unknown) => log().error({ err: error }, 'the demo articles could not be added')),
    );
  }
  try {
    return `/admin/articles/${(await createSampleArticle(actor, input.language)).id}`;
  } catch (error) {
    log().error({ err: error }, 'the sample article could not be added');
    return '/admin/articles';
  }
}
