import { database, transaction } from '@/lib/db/database';
import { now } from '@/lib/kernel/clock';
import { newSecret, sha256 } from '@/lib/kernel/ids';

export const setUpPurpose = 'set-up';
/** How long a set-up link works. */
export const setUpLinkMinutes = 60;

/**
 * Creates a one-use link for the first set-up and returns its secret, which is shown only once. Null if a person
 * exists: set-up is closed then. Links of other instances stay valid, because one of them may be open in a browser.
 */
export async function openSetUp(): Promise<string | null> {
  const secret = newSecret();
  const opened = await transaction(async (tx) => {
    if ((await tx.person.count()) > 0) return false;
    const moment = now();
    await tx.oneUseLink.deleteMany({ where: { purpose: setUpPurpose, expiresAt: { lte: moment } } });
    const expiresAt = new Date(moment.getTime() + setUpLinkMinutes * 60_000);
    await tx.oneUseLink.create({ data: { tokenHash: sha256(secret), purpose: setUpPurpose, expiresAt } });
    return true;
  });
  return opened ? secret : null;
}

/** Whether the site has no person yet. */
export async function setUpIsOpen(): Promise<boolean> {
  return (await database().person.count()) === 0;
}

/** Whether a set-up through this link would be accepted now. */
export async function setUpLinkIsValid(token: string): Promise<boolean> {
  const where = { tokenHash: sha256(token), purpose: setUpPurpose, expiresAt: { gt: now() } };
  return (await setUpIsOpen()) && (await database().oneUseLink.count({ where })) === 1;
}
