import type { Command } from 'commander';
import { findOwner } from '@/lib/accounts/find-owner';
import { seedDemo } from '@/lib/transfer/seed-demo';
import { importProgress } from './import-progress';
import { printAccount } from './print-account';
import { withSite } from './with-site';

/** `scholium seed`: adds the demo articles. */
export function addSeed(program: Command): void {
  program
    .command('seed')
    .option('--json', 'end with one JSON object on the last line')
    .description('add and publish the 24 demo articles')
    .action(({ json }: { json?: boolean }) =>
      withSite(async () => {
        const progress = importProgress(json === true);
        const account = await seedDemo(await findOwner(), { onFile: progress.onFile });
        progress.end();
        printAccount(account, json === true);
      }),
    );
}
