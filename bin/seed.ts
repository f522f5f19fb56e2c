import type { Command } from 'commander';
import { seedDemo } from '@/lib/transfer/seed-demo';
import { interruptSignal } from './interrupt';
import { ownerActor } from './owner-actor';
import { printAccount } from './print-import-account';
import { CommandError, withSite } from './with-site';
import { workProgress } from './work-progress';

/** `scholium seed`: adds the demo articles. */
export function addSeed(program: Command): void {
  program
    .command('seed')
    .option('--json', 'print one JSON object on the last line')
    .description('add and publish the 24 demo articles')
    .action(({ json }: { json?: boolean }) =>
      withSite(async () => {
        const actor = await ownerActor();
        const progress = workProgress(json === true, 'files');
        const signal = interruptSignal();
        const account = await seedDemo(actor, { onFile: progress.onStep, signal });
        progress.end();
        printAccount(account, json === true);
        if (signal.aborted) throw new CommandError('Stopped. Run the same command again to continue.');
      }),
    );
}
