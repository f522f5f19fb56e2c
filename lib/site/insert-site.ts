import { insertPerson } from '@/lib/accounts/insert-person';
import { peopleLock } from '@/lib/accounts/people-lock';
import type { SetUpInput } from '@/lib/contract/site';
import type { Transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { recordEvent } from '@/lib/events/record-event';
import { ScholiumError } from '@/lib/kernel/errors';
import { setUpPurpose } from './open-set-up';

/** Waits for any concurrent set-up, then throws setup_closed if it succeeded. */
export async function claimSetUp(tx: Transaction): Promise<void> {
  await lockTransaction(tx, peopleLock);
  if ((await tx.person.count()) > 0) throw new ScholiumError('setup_closed');
}

/** Writes the site and its owner, ends every set-up link, and returns the owner's id. */
export async function insertSite(
  tx: Transaction,
  input: Omit<SetUpInput, 'password' | 'demoContent'>,
  passwordHash: string,
): Promise<string> {
  const { siteName, language, timeZone, name, email } = input;
  await tx.site.create({ data: { id: 1, name: siteName, language, timeZone } });
  const owner = await insertPerson(tx, 'system:set-up', { name, email, role: 'owner', passwordHash });
  await tx.oneUseLink.deleteMany({ where: { purpose: setUpPurpose } });
  await recordEvent(tx, { type: 'site.set_up', subjectId: 'site', actor: `person:${owner.id}` });
  return owner.id;
}
