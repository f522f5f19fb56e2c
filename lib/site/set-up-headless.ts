import { hashPassword } from '@/lib/accounts/password-hash';
import type { SetUpInput } from '@/lib/contract/site';
import { transaction } from '@/lib/db/database';
import { isScholiumError } from '@/lib/kernel/errors';
import { claimSetUp, insertSite } from './insert-site';
import { setUpIsOpen } from './open-set-up';

/**
 * Creates the site and its owner without a link, for an installation by environment variables. Returns true if it created the site,
 * false if a person already exists.
 */
export async function setUpHeadless({ password, ...input }: Omit<SetUpInput, 'demoContent'>): Promise<boolean> {
  if (!(await setUpIsOpen())) return false;
  const passwordHash = await hashPassword(password);
  try {
    await transaction(async (tx) => {
      await claimSetUp(tx);
      await insertSite(tx, input, passwordHash);
    });
    return true;
  } catch (error) {
    if (isScholiumError(error) && error.code === 'setup_closed') return false;
    throw error;
  }
}
