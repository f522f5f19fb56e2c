import { setUpInput } from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import type { Environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { openSetUp, setUpLinkMinutes } from '@/lib/site/open-set-up';
import { setUpHeadless } from '@/lib/site/set-up-headless';
import { siteUrl } from '@/lib/site/site-url';

/** Sets the site up if OWNER_EMAIL and OWNER_PASSWORD are set. Prints the addresses of the site, and a one-use link if it is not set up yet. */
export async function startSite(environment: Environment, canWrite: boolean): Promise<void> {
  if (environment.owner && canWrite) await setUpFromEnvironment(environment.owner, environment.siteName);
  const secret = canWrite ? await openSetUp() : null;
  const base = siteUrl();
  const lines = ['', `  Scholium   ${base}`, `  Admin      ${base}/admin`, `  API        ${base}/api/v1`];
  if (secret !== null)
    lines.push(
      '',
      `  Set your site up here (this link works once, for ${setUpLinkMinutes} minutes):`,
      `  ${base}/setup?token=${secret}`,
    );
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Language and time zone are the machine's, the owner's name is the local part of the address; all can be changed afterwards. */
async function setUpFromEnvironment({ email, password }: { email: string; password: string }, siteName = 'Scholium') {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const language = locale.startsWith('zh') ? 'zh' : 'en';
  const settings = { siteName, language, timeZone: timeZone || 'UTC', name: email.split('@')[0], email, password };
  const isNew = await setUpHeadless(parseInput(setUpInput, settings));
  if (isNew) log().info('the site was set up from OWNER_EMAIL and OWNER_PASSWORD');
}
