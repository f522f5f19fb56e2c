import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requestActor } from '@/app/actor';
import type { Actor } from '@/lib/accounts/actor';
import { signInAddress } from './next-address';

/** The signed-in person; without a session the request is redirected to sign-in, which returns afterwards. */
export async function signedInPerson(): Promise<Extract<Actor, { kind: 'person' }>> {
  const actor = await requestActor();
  if (actor.kind === 'person') return actor;
  redirect(signInAddress((await headers()).get('x-request-address')));
}
