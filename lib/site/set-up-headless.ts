import { hashPassword } from '@/lib/accounts/password-hash';
import { setUpInput } from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import { transaction } from '@/lib/db/database';
import { isScholiumError } from '@/lib/kernel/errors';
import { claimSetUp, insertSite } from './insert-site';
import { setUpIsOpen } from './open-set-up';

/**
 * Creates the site and its owner without a link, for an installation by environment variables. Language and time zone are the
 * machine's, the owner's name is the local part of the address; all can be changed afterwards. Returns true if it created the
 * site, false if a person already exists. Throws invalid_request.
 */
export async function setUpHeadless(settings: {
  owner: { email: string; password: string };
  siteName?: string | undefined;
}): Promise<boolean> {
  if (!(await setUpIsOpen())) return false;
  const { password, ...given } = parseInput(setUpInput, {
    ...machineSettings(),
    siteName: settings.siteName ?? 'Scholium',
    name: settings.owner.email.split('@')[0],
    email: settings.owner.email,
    password: settings.owner.password,
  });
  const passwordHash = await hashPassword(password);
  try {
    await transaction(async (tx) => {
      await claimSetUp(tx);
      await insertSite(tx, given, passwordHash);
    });
    return true;
  } catch (error) {
    if (isScholiumError(error) && error.code === 'setup_closed') return false;
    throw error;
  }
}

function machineSettings() {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { language: locale.startsWith('zh') ? 'zh' : 'en', timeZone: timeZone || 'UTC' };
}
