import type { Actor } from '@/lib/accounts/actor';
import { findOwner } from '@/lib/accounts/find-owner';
import { isScholiumError } from '@/lib/kernel/errors';
import { CommandError } from './with-site';

/** The person for whom the command acts: the one with `email`, or the first owner. Throws CommandError if there is none. */
export async function ownerActor(email?: string): Promise<Extract<Actor, { kind: 'person' }>> {
  try {
    return await findOwner(email);
  } catch (error) {
    if (!isScholiumError(error) || error.code !== 'not_found') throw error;
    throw new CommandError(
      email === undefined ? notSetUp : `This site has no active person with the address ${email}.`,
    );
  }
}

export const notSetUp =
  'This site is not set up yet: start it (npm start) and open the link that it prints, or start it once with OWNER_EMAIL and OWNER_PASSWORD set.';
