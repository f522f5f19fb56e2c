import type { Environment } from '@/lib/kernel/env';
import { log } from '@/lib/kernel/log';
import { openSetUp } from '@/lib/site/open-set-up';
import { setUpHeadless } from '@/lib/site/set-up-headless';
import { siteUrl } from '@/lib/site/site-url';

/** Does what a first start needs (headless set-up, or a one-use link) and prints the site's addresses. Where nothing can be stored it only prints them. */
export async function greet(environment: Environment, canWrite: boolean): Promise<void> {
  const base = siteUrl();
  if (environment.owner && canWrite) {
    const siteName = environment.siteName === undefined ? {} : { siteName: environment.siteName };
    if (await setUpHeadless({ owner: environment.owner, ...siteName }))
      log().info('the site was set up from OWNER_EMAIL and OWNER_PASSWORD');
  }
  const secret = canWrite ? await openSetUp() : null;
  const lines = ['', `  Scholium   ${base}`, `  Admin      ${base}/admin`, `  API        ${base}/api/v1`];
  if (secret !== null)
    lines.push('', '  Set your site up here (this link works once, for one hour):', `  ${base}/setup?token=${secret}`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
