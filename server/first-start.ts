import { type SetUpInput, setUpInput } from '@/lib/contract/site';
import { type Environment, EnvironmentError } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { openSetUp, setUpIsOpen, setUpLinkMinutes } from '@/lib/site/open-set-up';
import { setUpHeadless } from '@/lib/site/set-up-headless';
import { siteUrl } from '@/lib/site/site-url';

/** Sets the site up if OWNER_EMAIL and OWNER_PASSWORD are set. Prints the addresses of the site, and a one-use link if it is not set up yet. */
export async function startSite(environment: Environment, canWrite: boolean): Promise<void> {
  const { owner, siteName } = environment;
  // Once a site is set up, these variables mean nothing, so that nothing is wrong with them.
  if (owner !== undefined && canWrite && (await setUpIsOpen())) {
    const isNew = await setUpHeadless(setUpFromEnvironment(owner, siteName));
    if (isNew) log().info('the site was set up from OWNER_EMAIL and OWNER_PASSWORD');
  }
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

/**
 * What the environment sets the site up with. Language and time zone are the machine's, the owner's name is the local part of the address; all
 * can be changed afterwards. Throws EnvironmentError.
 */
export function setUpFromEnvironment(owner: { email: string; password: string }, siteName = 'Scholium'): SetUpInput {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const language = locale.startsWith('zh') ? 'zh' : 'en';
  const name = owner.email.split('@')[0]?.slice(0, 100);
  const parsed = setUpInput.safeParse({ siteName, language, timeZone: timeZone || 'UTC', name, ...owner });
  if (parsed.success) return parsed.data;
  const variables: Record<string, string> = { siteName: 'SITE_NAME', password: 'OWNER_PASSWORD' };
  throw new EnvironmentError(
    parsed.error.issues.map(({ path, message }) => `${variables[String(path[0])] ?? 'OWNER_EMAIL'}: ${message}`),
  );
}
