import { cache } from 'react';
import { requestActor } from '@/app/actor';
import { readProfile } from '@/lib/accounts/read-profile';

/** The signed-in person's profile, null without a session. */
export const requestProfile = cache(async () => {
  const actor = await requestActor();
  return actor.kind === 'person' ? await readProfile(actor) : null;
});
