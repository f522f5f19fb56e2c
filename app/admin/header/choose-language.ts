'use server';

import { revalidatePath } from 'next/cache';
import { runAction } from '@/app/run-action';
import { updatePerson } from '@/lib/accounts/update-person';
import { language } from '@/lib/contract/scalars';
import { signedInPerson } from '../signed-in-person';

/** Sets the signed-in person's interface language. */
export async function chooseLanguage(chosen: string): Promise<void> {
  await runAction(async () => {
    const actor = await signedInPerson();
    await updatePerson(actor, { personId: actor.personId, changes: { language: language.parse(chosen) } });
    revalidatePath('/admin', 'layout');
  });
}
